package fr.passerelle.identity.signin;

import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks an e-mail address and a password; says the same thing whatever was wrong. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Now now;
    /** Compared with when there is no account, so that the answer takes as long. */
    private final String nobody;

    PasswordSignIn(Accounts accounts, PasswordEncoder passwords, Now now) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.now = now;
        this.nobody = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Instant instant = now.instant();
        Optional<Accounts.Account> account = accounts.byEmail(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        String hash = account.map(Accounts.Account::passwordHash).orElse(nobody);
        boolean matches = passwords.matches(password, hash);
        if (account.isEmpty() || account.get().locked(instant)) {
            throw new BadCredentialsException("sign-in refused");
        }
        if (!matches) {
            accounts.failed(account.get(), instant);
            throw new BadCredentialsException("sign-in refused");
        }
        accounts.succeeded(account.get().id(), now.today());
        AccountPrincipal principal = new AccountPrincipal(
                account.get().id(), account.get().territory(), account.get().demo());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication.equals(UsernamePasswordAuthenticationToken.class);
    }
}
