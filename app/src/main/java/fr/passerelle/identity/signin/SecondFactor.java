package fr.passerelle.identity.signin;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Attempts;
import fr.passerelle.credentials.OneTimeCodes;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The second half of signing in: a code of six digits, or a passkey. */
@Controller
class SecondFactor {

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final Attempts attempts;
    private final SignInPages pages;

    SecondFactor(Accounts accounts, OneTimeCodes codes, Passkeys passkeys, Attempts attempts, SignInPages pages) {
        this.accounts = accounts;
        this.codes = codes;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.pages = pages;
    }

    record CodeForm(@Nullable String code) {}

    @Open(french = true)
    @GetMapping("/connexion/second-facteur")
    ModelAndView page(@AuthenticationPrincipal @Nullable AccountPrincipal half, HttpServletRequest request) {
        if (half == null || half.secondFactor()) {
            return Pages.go(half == null ? "/connexion" : "/");
        }
        boolean withCode = withCode(half);
        boolean withKey = !passkeys.of(half.id()).isEmpty();
        if (!withCode && !withKey) {
            return Pages.go("/connexion/double-securite");
        }
        return show(HttpStatus.OK, half, request, Fields.blank());
    }

    // The trace is left once the sign-in is complete, in the territory of the account.
    @Open(keepsNothing = true, french = true)
    @PostMapping("/connexion/second-facteur")
    ModelAndView check(
            CodeForm form,
            @AuthenticationPrincipal @Nullable AccountPrincipal half,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (half == null || half.secondFactor()) {
            return Pages.go(half == null ? "/connexion" : "/");
        }
        if (!attempts.begin(request.getRemoteAddr()) || !attempts.begin(half.id())) {
            return refuse(half, request, form, "Trop d’essais. Attendez quelques minutes, puis recommencez.");
        }
        if (form.code() == null || !codes.accept(half.id(), form.code())) {
            return refuse(half, request, form, "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.");
        }
        attempts.giveBack(request.getRemoteAddr());
        return pages.complete(request, response, half);
    }

    private ModelAndView refuse(AccountPrincipal half, HttpServletRequest request, CodeForm form, String words) {
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT, half, request, Fields.of(form).and("code", words));
    }

    private ModelAndView show(HttpStatus status, AccountPrincipal half, HttpServletRequest request, Fields fields) {
        boolean withKey = !passkeys.of(half.id()).isEmpty();
        return Pages.answer(
                status,
                "identity/signin/second-factor",
                "fields",
                fields,
                "withCode",
                withCode(half),
                "challenge",
                withKey ? pages.challenge(request, half) : "");
    }

    private boolean withCode(AccountPrincipal half) {
        return accounts.byId(half.id()).map(Accounts.Account::oneTimeCode).orElse(false);
    }
}
