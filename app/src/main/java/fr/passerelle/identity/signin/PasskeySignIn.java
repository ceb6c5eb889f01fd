package fr.passerelle.identity.signin;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.design.Fields;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a passkey alone, or with a passkey after the passphrase: it is worth both factors. */
@Controller
class PasskeySignIn {

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Presence presence;
    private final SignInPages pages;

    PasskeySignIn(Passkeys passkeys, Accounts accounts, Presence presence, SignInPages pages) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.presence = presence;
        this.pages = pages;
    }

    record PasskeyForm(
            @Nullable String credential, @Nullable String shared) {}

    // As for the passphrase, the trace is left in the territory of the account.
    @Open(keepsNothing = true, french = true)
    @PostMapping("/connexion/cle")
    ModelAndView signIn(
            PasskeyForm form,
            @AuthenticationPrincipal @Nullable AccountPrincipal half,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = SignInPages.asked(request);
        Optional<AccountPrincipal> account = asked == null || form.credential() == null
                ? Optional.empty()
                : passkeys.signIn(asked, form.credential())
                        .filter(id -> half == null || half.id().equals(id))
                        .flatMap(accounts::byId)
                        .map(known -> new AccountPrincipal(known.id(), known.territory(), true))
                        .filter(known -> presence.of(known).isPresent());
        if (account.isEmpty()) {
            return pages.refuse(
                    request,
                    Fields.of(form)
                            .and(
                                    "",
                                    "Cette clé n’a pas été reconnue. Recommencez, ou utilisez votre phrase de passe."));
        }
        return half == null
                ? pages.enter(request, response, account.get(), "yes".equals(form.shared()))
                : pages.complete(request, response, half);
    }
}
