package fr.passerelle.identity.signin;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Attempts;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page in its states, and where a right answer leads. */
@Component
class SignInPages {

    private static final String CHALLENGE = "passkey-challenge";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Presence presence;
    private final OpenSession sessions;

    SignInPages(Passkeys passkeys, Accounts accounts, Attempts attempts, Presence presence, OpenSession sessions) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.attempts = attempts;
        this.presence = presence;
        this.sessions = sessions;
    }

    ModelAndView signIn(HttpServletRequest request, Fields fields, @Nullable String ended) {
        return page(request, HttpStatus.OK, fields, ended);
    }

    ModelAndView refuse(HttpServletRequest request, Fields fields) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, fields, null);
    }

    /** Opens the session, half open as long as the second factor is missing. */
    ModelAndView enter(
            HttpServletRequest request, HttpServletResponse response, AccountPrincipal account, boolean shared) {
        sessions.open(request, response, account, shared);
        if (!account.secondFactor()) {
            return Pages.go("/connexion/second-facteur");
        }
        return entered(account);
    }

    /** Opens the session wholly, after the second factor. */
    ModelAndView complete(HttpServletRequest request, HttpServletResponse response, AccountPrincipal half) {
        AccountPrincipal account = new AccountPrincipal(half.id(), half.territory(), true);
        sessions.carryOn(request, response, account);
        return entered(account);
    }

    private ModelAndView entered(AccountPrincipal account) {
        attempts.succeeded(account.id());
        accounts.seen(account.id());
        presence.trace(account, "session.opened");
        return Pages.go("/");
    }

    /** Asks for a passkey and remembers the question. */
    String challenge(HttpServletRequest request, @Nullable AccountPrincipal account) {
        var challenge = passkeys.challengeToSignIn(account == null ? null : account.id());
        request.getSession().setAttribute(CHALLENGE, challenge.options());
        return challenge.text();
    }

    /** The question asked, which can be answered once. */
    static @Nullable PublicKeyCredentialRequestOptions asked(HttpServletRequest request) {
        var session = request.getSession(false);
        Object asked = session == null ? null : session.getAttribute(CHALLENGE);
        if (session != null) {
            session.removeAttribute(CHALLENGE);
        }
        return asked instanceof PublicKeyCredentialRequestOptions options ? options : null;
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, Fields fields, @Nullable String ended) {
        Territory territory = Territories.current();
        return Pages.answer(
                status,
                "identity/signin/sign-in",
                "fields",
                fields,
                "territory",
                territory == null ? "" : territory.name(),
                "ended",
                ended(ended),
                "challenge",
                challenge(request, null));
    }

    private static String ended(@Nullable String how) {
        if (how == null) {
            return "";
        }
        return switch (how) {
            case "duree" -> "Votre session a duré huit heures : elle s’est fermée.";
            case "inactivite" -> "Votre session s’est fermée, faute d’activité.";
            default -> "Vous êtes bien déconnecté·e.";
        };
    }
}
