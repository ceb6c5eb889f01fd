package fr.passerelle.vault.accounts;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.vault.Login;
import fr.passerelle.vault.OnlineAccount;
import fr.passerelle.vault.OnlineAccounts;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Mes comptes »: which accounts she has, never how to open them. Nobody who helps her comes here: her hints are hers. */
@Controller
class MyAccounts {

    static final String PATH = "/mon-espace/comptes";

    private static final String PAGE = "vault/accounts/my-accounts";
    private static final Set<String> SAID = Set.of(
            "operator.NotNull", "login.NotNull", "site.none", "site.secret", "loginWords.secret", "hints.secret");

    private final OnlineAccounts accounts;
    private final Notebook notebook;
    private final Journal journal;

    MyAccounts(OnlineAccounts accounts, Notebook notebook, Journal journal) {
        this.accounts = accounts;
        this.notebook = notebook;
        this.journal = journal;
    }

    static Words words() {
        return Words.beside(MyAccounts.class, Frame.current().language());
    }

    @Mine
    @GetMapping(PATH)
    ModelAndView list(Myself me) {
        return page(Pages.show(PAGE), me, Fields.blank());
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView note(Myself me, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors) {
        Optional<OnlineAccount> account = form.read(errors);
        if (account.isEmpty()) {
            return page(Pages.refuse(PAGE), me, said(form, errors));
        }
        accounts.add(me.person(), account.get(), null);
        journal.record(
                Actor.SYSTEM,
                Entry.on(me.person(), "self.account-noted", account.get().id()));
        return Pages.go(PATH, words().of("noted"));
    }

    @Mine
    @PostMapping(PATH + "/{account}/effacer")
    ModelAndView erase(Myself me, @PathVariable UUID account) {
        if (!accounts.erase(me.person(), account)) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.account-erased", account));
        return Pages.go(PATH, words().of("erased"));
    }

    @Mine
    @GetMapping(PATH + "/carnet.pdf")
    ResponseEntity<byte[]> notebook(Myself me) {
        return notebook.of(me.person(), Frame.current().language());
    }

    private ModelAndView page(ModelAndView page, Myself me, Fields fields) {
        Words words = words();
        return page.addObject("accounts", accounts.of(me.person()))
                .addObject("operators", Option.all(Operator.class, Operator::label))
                .addObject("logins", Option.all(Login.class, login -> words.of("login." + login)))
                .addObject("fields", fields);
    }

    private static Fields said(AccountForm form, BindingResult errors) {
        Fields fields = Fields.of(form);
        for (FieldError error : errors.getFieldErrors()) {
            String key = error.getField() + "." + error.getCode();
            fields = fields.and(error.getField(), words().of(SAID.contains(key) ? "error." + key : "error"));
        }
        return fields;
    }
}
