package fr.passerelle.identity.signin;

import fr.passerelle.design.Embedded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/** Spring Security: session, CSRF, headers, sign-out. Signing in is ours; who may do what is the gate's matter. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String CONTENT_POLICY = Embedded.POLICY + "'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, SessionLimits limits, SignOut signOut) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(
                        context -> context.securityContextRepository(new HttpSessionSecurityContextRepository()))
                .addFilterAfter(limits, SecurityContextHolderFilter.class)
                .logout(logout -> logout.logoutUrl("/deconnexion")
                        .addLogoutHandler(signOut)
                        .logoutSuccessUrl("/connexion?fin"))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        // Pages made to stand in the pages of others say by themselves who may hold them; all others,
                        // nobody.
                        .frameOptions(frame -> frame.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                request -> !request.getRequestURI().startsWith(Embedded.PATHS),
                                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Nobody signs in through Spring's own filters; declared so that Spring Boot makes no account of its own. */
    @Bean
    AuthenticationManager noOtherSignIn() {
        return attempt -> {
            throw new ProviderNotFoundException("sign-in goes through the sign-in page");
        };
    }
}
