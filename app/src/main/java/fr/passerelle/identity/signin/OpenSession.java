package fr.passerelle.identity.signin;

import fr.passerelle.credentials.Sessions;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.SessionDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Opens the session of a professional, for as long as the computer allows. */
@Component
class OpenSession {

    private static final Duration OWN_COMPUTER = Duration.ofMinutes(30);
    private static final Duration SHARED_COMPUTER = Duration.ofMinutes(10);

    private final SessionDoor door;

    OpenSession(SessionDoor door) {
        this.door = door;
    }

    /** Opens, or carries on after the second factor, on the same kind of computer. */
    void carryOn(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account) {
        HttpSession session = request.getSession(false);
        open(request, response, account, session != null && session.getAttribute(SessionDoor.SHARED) != null);
    }

    void open(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account, boolean shared) {
        door.open(request, response, account, shared, shared ? SHARED_COMPUTER : OWN_COMPUTER)
                .setAttribute(Sessions.DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
    }
}
