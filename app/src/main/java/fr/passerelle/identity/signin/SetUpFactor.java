package fr.passerelle.identity.signin;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Accounts.Account;
import fr.passerelle.credentials.OneTimeCodes;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.signin.SetUpRight.Holder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Setting up the second factor: at the first sign-in, where an account without any has to, or later from one's own account, where the passphrase
 * is asked again.
 */
@Controller
class SetUpFactor {

    private static final String SECRET = "one-time-code-proposal";
    private static final String CHALLENGE = "passkey-to-add";
    private static final String WRONG_PASSPHRASE = "Cette phrase de passe n’est pas la vôtre.";

    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final SetUpRight right;
    private final SignInPages pages;
    private final Journal journal;

    SetUpFactor(OneTimeCodes codes, Passkeys passkeys, SetUpRight right, SignInPages pages, Journal journal) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.right = right;
        this.pages = pages;
        this.journal = journal;
    }

    record CodeForm(@Nullable String code, @Nullable String passphrase) {}

    record KeyForm(
            @Nullable String credential,
            @Nullable String label,
            @Nullable String passphrase) {}

    @Open(french = true)
    @GetMapping("/connexion/double-securite")
    ModelAndView page(@AuthenticationPrincipal @Nullable AccountPrincipal principal, HttpServletRequest request) {
        return principal == null
                ? Pages.go("/connexion")
                : show(HttpStatus.OK, right.require(principal), request, Fields.blank());
    }

    @Open(french = true)
    @PostMapping("/connexion/double-securite/code")
    ModelAndView addCode(
            CodeForm form,
            @AuthenticationPrincipal @Nullable AccountPrincipal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        Holder holder = right.require(principal);
        if (!right.confirmed(holder, form.passphrase())) {
            return refuse(holder, request, Fields.of(form).and("passphrase", WRONG_PASSPHRASE));
        }
        Object secret = request.getSession().getAttribute(SECRET);
        if (!(secret instanceof String sealed)
                || form.code() == null
                || !codes.confirm(holder.account().id(), sealed, form.code())) {
            return refuse(
                    holder, request, Fields.of(form).and("code", "Ce code n’est pas le bon. Attendez le suivant."));
        }
        return added(
                holder.principal(), request, response, "one-time-code.added", "Les codes à 6 chiffres sont en place.");
    }

    @Open(french = true)
    @PostMapping("/connexion/double-securite/cle")
    ModelAndView addKey(
            KeyForm form,
            @AuthenticationPrincipal @Nullable AccountPrincipal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        Holder holder = right.require(principal);
        if (!right.confirmed(holder, form.passphrase())) {
            return refuse(holder, request, Fields.of(form).and("passphrase", WRONG_PASSPHRASE));
        }
        Object asked = request.getSession().getAttribute(CHALLENGE);
        String label = form.label() == null || form.label().isBlank()
                ? "Ma clé"
                : form.label().strip();
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)
                || form.credential() == null
                || !passkeys.add(options, form.credential(), label.substring(0, Math.min(60, label.length())))) {
            return refuse(holder, request, Fields.of(form).and("", "La clé n’a pas pu être ajoutée. Recommencez."));
        }
        return added(holder.principal(), request, response, "passkey.added", "La clé est en place.");
    }

    private ModelAndView added(
            AccountPrincipal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            String verb,
            String words) {
        HttpSession session = request.getSession();
        session.removeAttribute(SECRET);
        session.removeAttribute(CHALLENGE);
        journal.record(right.actor(principal), Entry.of(verb, principal.id()));
        return principal.secondFactor() ? Pages.go("/mon-compte", words) : pages.complete(request, response, principal);
    }

    private ModelAndView refuse(Holder holder, HttpServletRequest request, Fields fields) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, holder, request, fields);
    }

    private ModelAndView show(HttpStatus status, Holder holder, HttpServletRequest request, Fields fields) {
        Account account = holder.account();
        HttpSession session = request.getSession();
        OneTimeCodes.Proposal proposal = session.getAttribute(SECRET) instanceof String sealed
                ? codes.proposal(account.id(), sealed)
                : codes.propose(account.id());
        session.setAttribute(SECRET, proposal.sealed());
        var challenge = passkeys.challengeToAdd(account.id(), account.email());
        session.setAttribute(CHALLENGE, challenge.options());
        return Pages.answer(
                status,
                "identity/signin/set-up-factor",
                "fields",
                fields,
                "again",
                holder.principal().secondFactor(),
                "secret",
                proposal.text().replaceAll("(.{4})(?=.)", "$1 "),
                "square",
                SquareCode.of(proposal.address(account.email())),
                "challenge",
                challenge.text());
    }
}
