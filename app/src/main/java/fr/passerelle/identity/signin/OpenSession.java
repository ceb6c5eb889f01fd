package fr.passerelle.identity.signin;

import fr.passerelle.credentials.Sessions;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.kernel.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens the session of somebody who proved who they are: under a new identifier, for as long as the computer allows. */
@Component
class OpenSession {

    /** Session attribute: true when other people use this computer too. */
    static final String SHARED = "shared-computer";

    private static final Duration OWN_COMPUTER = Duration.ofMinutes(30);
    private static final Duration SHARED_COMPUTER = Duration.ofMinutes(10);

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final Now now;

    OpenSession(Now now) {
        this.now = now;
    }

    /** Opens, or carries on after the second factor, on the same kind of computer. */
    void carryOn(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account) {
        HttpSession session = request.getSession(false);
        open(request, response, account, session != null && session.getAttribute(SHARED) != null);
    }

    void open(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account, boolean shared) {
        HttpSession session = request.getSession();
        // An identifier known before the sign-in must be worth nothing after it.
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        session.setMaxInactiveInterval((int) (shared ? SHARED_COMPUTER : OWN_COMPUTER).toSeconds());
        session.setAttribute(Sessions.OPENED, now.instant());
        session.setAttribute(Sessions.DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        if (shared) {
            session.setAttribute(SHARED, true);
        } else {
            session.removeAttribute(SHARED);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
