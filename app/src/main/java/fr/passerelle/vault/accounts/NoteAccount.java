package fr.passerelle.vault.accounts;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.Login;
import fr.passerelle.vault.NoPassword;
import fr.passerelle.vault.OnlineAccount;
import fr.passerelle.vault.OnlineAccounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
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

    /** Prints the paper notebook. */
    @Component
    record Notebook(OnlineAccounts accounts, fr.passerelle.people.Dossiers dossiers, Paper paper) {

        byte[] of(UUID person) {
            String name = dossiers.card(person).orElseThrow(NotFound::new).name();
            return paper.pdf("vault/accounts/notebook", Map.of("name", name, "accounts", accounts.of(person)));
        }
    }

    /** An account. There is no field for its password. */
    record AccountForm(
            @NotNull(message = "Choisissez l’organisme.") @Nullable
            Operator operator,

            @Size(max = 100, message = "100 caractères au plus.") @Nullable
            String site,

            @NotNull(message = "Dites avec quoi la personne se connecte.") @Nullable
            Login login,

            @Size(max = 120, message = "120 caractères au plus.") @Nullable
            String loginWords,

            @Size(max = 300, message = "300 caractères au plus.") @Nullable
            String hints) {}

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
        if (form.operator() == Operator.AUTRE && tidy(form.site()) == null) {
            errors.rejectValue("site", "none", "Écrivez le nom du site.");
        }
        refuse(errors, "site", NoPassword.problem(form.site()));
        refuse(errors, "loginWords", NoPassword.problem(form.loginWords()));
        refuse(errors, "hints", NoPassword.problem(form.hints()));
        if (errors.hasErrors() || form.operator() == null || form.login() == null) {
            return page(Pages.refuse(PAGE), viewer, person, Fields.of(errors));
        }
        OnlineAccount account = OnlineAccounts.noted(
                form.operator(), tidy(form.site()), form.login(), tidy(form.loginWords()), tidy(form.hints()));
        accounts.add(person, account, viewer.id());
        journal.record(viewer.actor(), Entry.on(person, "online-account.noted", account.id()));
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
        return PaperResponse.inline(notebook.of(person), "carnet.pdf");
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, Fields fields) {
        return page.addObject("around", frame.of(viewer, person, "/papiers"))
                .addObject("accounts", accounts.of(person))
                .addObject("fields", fields);
    }

    private static void refuse(BindingResult errors, String field, @Nullable String problem) {
        if (problem != null) {
            errors.rejectValue(field, "secret", problem);
        }
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
