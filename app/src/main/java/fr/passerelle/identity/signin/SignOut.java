package fr.passerelle.identity.signin;

import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.SessionDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Leaves nothing behind: traces the sign-out and asks the browser to forget this site. */
@Component
class SignOut implements LogoutHandler {

    private final Presence presence;

    SignOut(Presence presence) {
        this.presence = presence;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal account) {
            presence.trace(account, "session.closed");
        }
        SessionDoor.forget(response);
    }
}
