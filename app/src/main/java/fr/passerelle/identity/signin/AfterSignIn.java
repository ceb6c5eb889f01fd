package fr.passerelle.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Sets the length of the session and leads to the day. */
class AfterSignIn implements AuthenticationSuccessHandler {

    private static final Duration OWN_COMPUTER = Duration.ofMinutes(30);
    private static final Duration SHARED_COMPUTER = Duration.ofMinutes(10);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) throws IOException {
        HttpSession session = request.getSession();
        boolean shared = request.getParameter("shared") != null;
        session.setMaxInactiveInterval((int) (shared ? SHARED_COMPUTER : OWN_COMPUTER).toSeconds());
        if (shared) {
            session.setAttribute("shared-computer", true);
        }
        response.sendRedirect(request.getContextPath() + "/");
    }
}
