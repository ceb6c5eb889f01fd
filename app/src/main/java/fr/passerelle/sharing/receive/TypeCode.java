package fr.passerelle.sharing.receive;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.sharing.SharingCodes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Types the code that a person gives: what she prepared opens. A code that opens nothing says nothing, whatever the reason. */
@Controller
class TypeCode {

    private static final String PATH = SharedWithMe.PATH + "/code";
    private static final String PAGE = "sharing/receive/type-code";

    private final SharingCodes codes;
    private final Tries tries;
    private final Journal journal;

    TypeCode(SharingCodes codes, Tries tries, Journal journal) {
        this.codes = codes;
        this.tries = tries;
        this.journal = journal;
    }

    /** The eight signs, as they were typed. */
    record CodeForm(@Nullable String code) {}

    @Allowed(Action.OPEN_SHARED)
    @GetMapping(PATH)
    ModelAndView form() {
        return Pages.show(PAGE, "fields", Fields.blank());
    }

    @Allowed(Action.OPEN_SHARED)
    @PostMapping(PATH)
    ModelAndView use(Viewer viewer, @ModelAttribute("form") CodeForm form) {
        String typed = Objects.requireNonNullElse(form.code(), "").strip();
        if (tries.exhausted(viewer.id())) {
            return refuse(
                    HttpStatus.TOO_MANY_REQUESTS,
                    typed,
                    "Trop de codes essayés. Réessayez dans une heure, ou demandez à la personne de faire préparer un autre code.");
        }
        Optional<SharingCodes.Used> used = codes.use(viewer, typed);
        if (used.isEmpty()) {
            tries.failed(viewer.id());
            return refuse(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    typed,
                    "Ce code n’ouvre rien. Vérifiez les huit signes, ou demandez à la personne d’en faire préparer un autre.");
        }
        journal.record(
                viewer.actor(),
                Entry.on(used.get().person(), "consent.code-used", used.get().consent()));
        return Pages.go("/personnes/" + used.get().person(), "La personne partage son dossier avec votre structure.");
    }

    private static ModelAndView refuse(HttpStatus status, String typed, String sentence) {
        return Pages.answer(
                status, PAGE, "fields", Fields.of(Map.of("code", typed)).and("code", sentence));
    }
}
