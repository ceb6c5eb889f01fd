package fr.passerelle.space;

import fr.passerelle.credentials.Sessions;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.SessionDoor;
import fr.passerelle.kernel.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Prepares what stands around a page of « Mon espace », and remembers for this browser how large the letters are. */
@Configuration(proxyBeanMethods = false)
class OwnFrames implements WebMvcConfigurer, HandlerInterceptor {

    private final Helpers helpers;
    private final Now now;

    OwnFrames(Helpers helpers, Now now) {
        this.helpers = helpers;
        this.now = now;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/mon-espace/**", "/t/*/mon-espace");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(OwnFrame.SIZE);
        int size = asked != null ? size(asked) : remembered(request);
        if (asked != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(OwnFrame.SIZE, String.valueOf(size))
                            .path("/")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
        PersonPrincipal person = person(request);
        request.setAttribute(OwnFrame.ATTRIBUTE, frame(size, person, request.getSession(false)));
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        PersonPrincipal person = person(request);
        UUID helper = person == null ? null : person.helper();
        boolean hers = handler instanceof HandlerMethod method && method.hasMethodAnnotation(Mine.class);
        if (helper != null && hers && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            helpers.note(helper, request.getRequestURI(), request.getMethod().equals("POST"));
        }
    }

    private static @Nullable PersonPrincipal person(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof PersonPrincipal person
                ? person
                : null;
    }

    private OwnFrame frame(int size, @Nullable PersonPrincipal person, @Nullable HttpSession session) {
        UUID helper = person == null ? null : person.helper();
        boolean shared = session != null && session.getAttribute(SessionDoor.SHARED) != null;
        return person != null && session != null && session.getAttribute(Sessions.OPENED) instanceof Instant opened
                ? new OwnFrame(
                        size,
                        session.getMaxInactiveInterval() / 60,
                        (int) Duration.between(now.instant(), opened.plus(Spaces.longest(session)))
                                .toMinutes(),
                        shared,
                        helper)
                : new OwnFrame(size, 0, 0, shared, helper);
    }

    private static int remembered(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, OwnFrame.SIZE);
        return cookie == null ? 1 : size(cookie.getValue());
    }

    private static int size(String written) {
        return written.matches("[1-" + OwnFrame.LARGEST + "]") ? Integer.parseInt(written) : 1;
    }
}
