package fr.passerelle.identity;

import fr.passerelle.credentials.Sessions;
import fr.passerelle.kernel.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens the session of somebody who proved who they are, professional or person, and closes it so that the browser forgets it. */
@Component
public class SessionDoor {

    /** Session attribute: there when other people use this computer too. */
    public static final String SHARED = "shared-computer";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final Now now;

    SessionDoor(Now now) {
        this.now = now;
    }

    /** Opens it under a new identifier; the session of somebody else in the same browser ends. */
    public HttpSession open(
            HttpServletRequest request, HttpServletResponse response, SignedIn who, boolean shared, Duration idle) {
        endAnother(request, who);
        HttpSession session = request.getSession();
        // An identifier known before the sign-in must be worth nothing after it.
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(Sessions.OPENED, now.instant());
        if (shared) {
            session.setAttribute(SHARED, true);
        } else {
            session.removeAttribute(SHARED);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return session;
    }

    /** Closes it, whoever it belongs to. */
    public static void close(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        forget(response);
    }

    /** Asks the browser to forget this site; Spring's own writer keeps quiet over plain HTTP, where a demonstration may run. */
    public static void forget(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    private static void endAnother(HttpServletRequest request, SignedIn who) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && before != null
                && before.getPrincipal() instanceof SignedIn other
                && !other.getName().equals(who.getName())) {
            session.invalidate();
        }
    }
}
