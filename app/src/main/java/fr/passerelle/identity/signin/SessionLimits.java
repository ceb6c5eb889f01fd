package fr.passerelle.identity.signin;

import fr.passerelle.credentials.Sessions;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.kernel.Now;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session eight hours after the sign-in, however busy it is. */
@Component
class SessionLimits extends OncePerRequestFilter {

    private final Now now;

    SessionLimits(Now now) {
        this.now = now;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        boolean signedIn = authentication != null && authentication.getPrincipal() instanceof AccountPrincipal;
        if (signedIn && session != null && tooOld(session.getAttribute(Sessions.OPENED))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(request.getContextPath() + "/connexion?fin=duree");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(@Nullable Object opened) {
        return !(opened instanceof Instant since)
                || !since.plus(Sessions.LONGEST).isAfter(now.instant());
    }

    /** The filter stands in Spring Security's chain only. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheChain {

        @Bean
        FilterRegistrationBean<SessionLimits> sessionLimitsRegistration(SessionLimits limits) {
            FilterRegistrationBean<SessionLimits> registration = new FilterRegistrationBean<>(limits);
            registration.setEnabled(false);
            return registration;
        }
    }
}
