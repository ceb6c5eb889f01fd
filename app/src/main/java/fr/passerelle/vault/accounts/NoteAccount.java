package fr.passerelle.vault.accounts;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.OnlineAccount;
import fr.passerelle.vault.OnlineAccounts;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notes which account a person has at which operator, and prints the notebook in which she alone writes the rest. */
@Controller
class NoteAccount {

    private static final String PAGE = "vault/accounts/accounts";

    private final OnlineAccounts accounts;
    private final DossierFrame frame;
    private final Journal journal;
    private final Notebook notebook;

    NoteAccount(OnlineAccounts accounts, DossierFrame frame, Journal journal, Notebook notebook) {
        this.accounts = accounts;
        this.frame = frame;
        this.journal = journal;
        this.notebook = notebook;
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping("/personnes/{person}/papiers/comptes")
    ModelAndView list(Viewer viewer, @PathVariable UUID person) {
        return page(Pages.show(PAGE), viewer, person, Fields.blank());
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/comptes")
    ModelAndView note(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors) {
        Optional<OnlineAccount> account = form.read(errors);
        if (account.isEmpty()) {
            return page(Pages.refuse(PAGE), viewer, person, Fields.of(errors));
        }
        accounts.add(person, account.get(), viewer.id());
        journal.record(
                viewer.actor(),
                Entry.on(person, "online-account.noted", account.get().id()));
        return Pages.go("/personnes/" + person + "/papiers/comptes", "Le compte est noté.");
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping("/personnes/{person}/papiers/comptes/{account}/effacer")
    ModelAndView erase(Viewer viewer, @PathVariable UUID person, @PathVariable UUID account) {
        if (!accounts.erase(person, account)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "online-account.erased", account));
        return Pages.go("/personnes/" + person + "/papiers/comptes", "Le compte n’est plus noté ici.");
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping("/personnes/{person}/papiers/comptes/carnet.pdf")
    ResponseEntity<byte[]> notebook(@PathVariable UUID person) {
        return notebook.of(person, Language.FR);
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, Fields fields) {
        return page.addObject("around", frame.of(viewer, person, "/papiers"))
                .addObject("accounts", accounts.of(person))
                .addObject("fields", fields);
    }
}
