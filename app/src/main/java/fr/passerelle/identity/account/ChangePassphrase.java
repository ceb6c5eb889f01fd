package fr.passerelle.identity.account;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Attempts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.credentials.Sessions;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing one's passphrase closes one's other sessions. */
@Controller
class ChangePassphrase {

    private static final String TEMPLATE = "identity/account/change-passphrase";

    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Journal journal;

    ChangePassphrase(
            Accounts accounts, Passphrases passphrases, Attempts attempts, Sessions sessions, Journal journal) {
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.attempts = attempts;
        this.sessions = sessions;
        this.journal = journal;
    }

    record PassphraseForm(
            @Nullable String present,
            @Nullable String wanted,
            @Nullable String again) {}

    @Allowed(Action.SEE_MY_ACCOUNT)
    @GetMapping("/mon-compte/phrase-de-passe")
    ModelAndView form() {
        return Pages.show(TEMPLATE, "fields", Fields.blank());
    }

    @Allowed(Action.SEE_MY_ACCOUNT)
    @PostMapping("/mon-compte/phrase-de-passe")
    ModelAndView change(PassphraseForm form, Viewer viewer, HttpServletRequest request) {
        Accounts.Account account = accounts.byId(viewer.id()).orElseThrow(NotFound::new);
        if (account.demo()) {
            return refuse("", "Un compte de démonstration garde sa phrase de passe, pour que chacun puisse l’essayer.");
        }
        if (form.present() == null
                || !attempts.begin(viewer.id())
                || !passphrases.matches(form.present(), account.passwordHash())) {
            return refuse("present", "Cette phrase de passe n’est pas la vôtre.");
        }
        attempts.giveBack(viewer.id());
        var problem = Passphrases.problem(form.wanted(), List.of(viewer.name(), account.email()));
        if (problem.isPresent()) {
            return refuse("wanted", problem.get());
        }
        if (!Objects.equals(form.wanted(), form.again())) {
            return refuse("again", "Les deux phrases ne sont pas les mêmes.");
        }
        accounts.setPassphrase(viewer.id(), passphrases.encode(Objects.requireNonNull(form.wanted())));
        sessions.closeOthers(viewer.id(), MyAccount.present(request));
        journal.record(viewer.actor(), Entry.of("passphrase.changed", viewer.id()));
        return Pages.go("/mon-compte", "Votre phrase de passe est changée. Vos autres sessions sont fermées.");
    }

    /** What was typed is not sent back: a passphrase has no business in a page. */
    private static ModelAndView refuse(String field, String words) {
        return Pages.answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                TEMPLATE,
                "fields",
                Fields.blank().and(field, words));
    }
}
