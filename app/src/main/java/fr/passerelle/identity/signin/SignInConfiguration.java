package fr.passerelle.identity.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Spring Security: sessions, CSRF, headers, the sign-in form. Who may do what is the gate's matter, not this one's. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, PasswordSignIn passwords) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/connexion")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(new AfterSignIn())
                        .failureUrl("/connexion?refus"))
                .logout(logout -> logout.logoutUrl("/quitter").logoutSuccessUrl("/connexion?fin"))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        // OWASP's minimum for Argon2id: 19 MiB, two passes, one lane.
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }
}
