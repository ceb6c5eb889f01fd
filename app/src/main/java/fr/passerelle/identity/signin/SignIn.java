package fr.passerelle.identity.signin;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Accounts.Account;
import fr.passerelle.credentials.Attempts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.design.Fields;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with an e-mail address and a passphrase; a refusal never says which of the two was wrong. */
@Controller
class SignIn {

    private static final String REFUSED =
            "Adresse ou phrase de passe non reconnue. Vérifiez-les ; après plusieurs essais, il faut attendre quelques minutes.";
    private static final String WAIT = "Trop d’essais depuis ce réseau. Attendez quelques minutes, puis recommencez.";
    private static final String ENDED =
            "Votre accès a pris fin. Pour le rouvrir, adressez-vous à l’administrateur de votre structure.";

    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Attempts attempts;
    private final Presence presence;
    private final SignInPages pages;

    SignIn(Accounts accounts, Passphrases passphrases, Attempts attempts, Presence presence, SignInPages pages) {
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.attempts = attempts;
        this.presence = presence;
        this.pages = pages;
    }

    record SignInForm(
            @Nullable String email,
            @Nullable String password,
            @Nullable String shared) {

        boolean sharedComputer() {
            return "yes".equals(shared);
        }
    }

    @Open(french = true)
    @GetMapping("/connexion")
    ModelAndView page(@RequestParam @Nullable String fin, HttpServletRequest request) {
        return pages.signIn(request, Fields.of(new SignInForm(null, null, "yes")), fin);
    }

    // Keeps nothing in the territory of the request: the account may belong to another one, where the sign-in is
    // traced.
    @Open(keepsNothing = true, french = true)
    @PostMapping("/connexion")
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        String email = form.email() == null ? "" : form.email();
        String password = form.password() == null ? "" : form.password();
        if (email.isBlank() || password.isEmpty()) {
            return pages.refuse(request, missing(form));
        }
        if (!attempts.begin(request.getRemoteAddr())) {
            return pages.refuse(request, Fields.of(form).and("", WAIT));
        }
        Optional<Account> account = accounts.byEmail(email);
        // A locked account is compared with nothing, as an absent one: the answer takes as long.
        Optional<String> hash =
                account.filter(known -> attempts.begin(known.id())).map(Account::passwordHash);
        if (!passphrases.matches(password, hash.orElse(null))) {
            return pages.refuse(request, Fields.of(form).and("", REFUSED));
        }
        attempts.giveBack(request.getRemoteAddr());
        Account known = account.orElseThrow();
        attempts.giveBack(known.id());
        AccountPrincipal principal = new AccountPrincipal(known.id(), known.territory(), known.demo());
        if (presence.of(principal).isEmpty()) {
            return pages.refuse(request, Fields.of(form).and("", ENDED));
        }
        return pages.enter(request, response, principal, form.sharedComputer());
    }

    private static Fields missing(SignInForm form) {
        Fields fields = Fields.of(form);
        if (form.email() == null || form.email().isBlank()) {
            fields = fields.and("email", "Écrivez votre adresse e-mail professionnelle.");
        }
        return form.password() == null || form.password().isEmpty()
                ? fields.and("password", "Écrivez votre phrase de passe.")
                : fields;
    }
}
