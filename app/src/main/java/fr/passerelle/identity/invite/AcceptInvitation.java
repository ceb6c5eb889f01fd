package fr.passerelle.identity.invite;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Accounts.Account;
import fr.passerelle.credentials.OneTimeLinks;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The invited professional chooses a passphrase; signing in with it leads to the second factor. */
@Controller
class AcceptInvitation {

    private static final String TEMPLATE = "identity/invite/accept-invitation";

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final NewPassphrase passphrase;
    private final Journal journal;

    AcceptInvitation(OneTimeLinks links, Accounts accounts, NewPassphrase passphrase, Journal journal) {
        this.links = links;
        this.accounts = accounts;
        this.passphrase = passphrase;
        this.journal = journal;
    }

    record PassphraseForm(@Nullable String wanted, @Nullable String again) {}

    @Open(french = true)
    @GetMapping("/t/{territory}/invitation/{token}")
    ModelAndView form(@PathVariable String token) {
        return account(token)
                .map(account -> page(HttpStatus.OK, token, account, Fields.blank()))
                .orElseGet(AcceptInvitation::lapsed);
    }

    @Open(french = true)
    @PostMapping("/t/{territory}/invitation/{token}")
    ModelAndView accept(@PathVariable String token, PassphraseForm form) {
        Optional<Account> invited = account(token);
        if (invited.isEmpty()) {
            return lapsed();
        }
        Account account = invited.get();
        Fields fields = passphrase.check(form.wanted(), form.again(), account.email());
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, token, account, fields);
        }
        if (!links.use(Invitations.PURPOSE, token)) {
            return lapsed();
        }
        passphrase.keep(account.id(), form.wanted());
        journal.record(new Actor(account.id(), null), Entry.of("invitation.accepted", account.id()));
        return Pages.go(
                "/connexion", "Votre phrase de passe est prête. Connectez-vous pour installer la double sécurité.");
    }

    private Optional<Account> account(String token) {
        Territory here = Territories.current();
        return links.look(Invitations.PURPOSE, token)
                .filter(door -> here != null && here.code().equals(door.territory()))
                .map(OneTimeLinks.Door::subject)
                .map(UUID::fromString)
                .flatMap(accounts::byId);
    }

    private static ModelAndView page(HttpStatus status, String token, Account account, Fields fields) {
        return Pages.answer(
                status,
                TEMPLATE,
                "action",
                "/t/" + account.territory() + "/invitation/" + token,
                "email",
                account.email(),
                "fields",
                fields);
    }

    private static ModelAndView lapsed() {
        return Pages.answer(HttpStatus.NOT_FOUND, "identity/invite/lapsed");
    }
}
