package fr.passerelle.identity.account;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.OneTimeCodes;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking a passkey or the one-time codes away, as long as one means remains. */
@Controller
class RemoveFactor {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final Journal journal;
    private final MyAccount page;

    RemoveFactor(Accounts accounts, Passkeys passkeys, OneTimeCodes codes, Journal journal, MyAccount page) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.codes = codes;
        this.journal = journal;
        this.page = page;
    }

    @Allowed(Action.SEE_MY_ACCOUNT)
    @PostMapping("/mon-compte/cles/{key}/retirer")
    ModelAndView passkey(@PathVariable String key, Viewer viewer, HttpServletRequest request) {
        if (passkeys.of(viewer.id()).stream().noneMatch(each -> each.id().equals(key))) {
            throw new NotFound();
        }
        if (last(viewer)) {
            return refuse(viewer, request);
        }
        passkeys.remove(viewer.id(), key);
        journal.record(viewer.actor(), Entry.of("passkey.removed", viewer.id()));
        return Pages.go("/mon-compte", "La clé est retirée.");
    }

    @Allowed(Action.SEE_MY_ACCOUNT)
    @PostMapping("/mon-compte/codes/retirer")
    ModelAndView code(Viewer viewer, HttpServletRequest request) {
        if (last(viewer)) {
            return refuse(viewer, request);
        }
        codes.forget(viewer.id());
        journal.record(viewer.actor(), Entry.of("one-time-code.removed", viewer.id()));
        return Pages.go("/mon-compte", "Les codes à 6 chiffres sont retirés.");
    }

    private boolean last(Viewer viewer) {
        Accounts.Account account = accounts.byId(viewer.id()).orElseThrow(NotFound::new);
        return !account.demo() && passkeys.of(viewer.id()).size() + (account.oneTimeCode() ? 1 : 0) <= 1;
    }

    private ModelAndView refuse(Viewer viewer, HttpServletRequest request) {
        return page.page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                viewer,
                request,
                Fields.blank()
                        .and(
                                "",
                                "C’est votre dernier moyen de vous connecter : ajoutez-en un autre avant de retirer celui-ci."));
    }
}
