package fr.passerelle.law.retention;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Holds;
import fr.passerelle.people.DossierFrame;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a dossier from being erased, for a written reason; the team is told sixty days before. */
@Controller
class HoldDossier implements DaySource {

    private final Holds holds;
    private final Endings endings;
    private final DossierFrame frame;
    private final Setting setting;

    HoldDossier(Holds holds, Endings endings, DossierFrame frame, Setting setting) {
        this.holds = holds;
        this.endings = endings;
        this.frame = frame;
        this.setting = setting;
    }

    /** The journal, and the day. */
    @Component("holdSetting")
    record Setting(Journal journal, Now now) {}

    /** Why, and until when. */
    record HoldForm(
            @NotNull(message = "Choisissez le motif.") Holds.@Nullable Kind kind,

            @Size(min = 10, max = 500, message = "Expliquez en une phrase : 10 signes au moins, 500 au plus.")
            String reason,

            @Nullable LocalDate until) {

        HoldForm {
            reason = reason == null ? "" : reason.strip();
        }
    }

    @Allowed(Action.PROPOSE_ERASURE)
    @GetMapping("/personnes/{person}/conservation")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.blank());
    }

    @Allowed(Action.PROPOSE_ERASURE)
    @PostMapping("/personnes/{person}/conservation")
    ModelAndView hold(Viewer viewer, @PathVariable UUID person, @Valid HoldForm form, BindingResult errors) {
        LocalDate until = form.until();
        if (until != null && until.isBefore(setting.now().today())) {
            errors.rejectValue("until", "rule", "Ce jour est déjà passé.");
        }
        Holds.Kind kind = form.kind();
        if (errors.hasErrors() || kind == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        UUID hold = holds.put(person, kind, form.reason(), until, viewer.id());
        setting.journal().record(viewer.actor(), Entry.on(person, "hold.put", hold));
        return Pages.go(address(person), "Le dossier est retenu.");
    }

    @Allowed(Action.PROPOSE_ERASURE)
    @PostMapping("/personnes/{person}/conservation/{hold}/lever")
    ModelAndView lift(Viewer viewer, @PathVariable UUID person, @PathVariable UUID hold) {
        if (!holds.lift(person, hold, viewer.id())) {
            throw new NotFound();
        }
        setting.journal().record(viewer.actor(), Entry.on(person, "hold.lifted", hold));
        return Pages.go(address(person), "Le dossier n’est plus retenu par ce motif.");
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.PROPOSE_ERASURE)) {
            return List.of();
        }
        return endings.of(viewer).stream()
                .filter(each -> !each.held())
                .map(each -> new DayItem(
                        DayItem.Part.DUE,
                        each.person() + "\u00a0: le dossier arrive à sa fin",
                        "Aucun contact depuis le " + French.date(each.lastContactOn()),
                        address(each.personId()),
                        each.eraseOn(),
                        "clock",
                        "Voir"))
                .toList();
    }

    private static String address(UUID person) {
        return "/personnes/" + person + "/conservation";
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "law/retention/hold",
                "around",
                frame.of(viewer, person, "/conservation"),
                "fields",
                fields,
                "kinds",
                Option.all(Holds.Kind.class, Holds.Kind::label),
                "holds",
                holds.of(person),
                "ending",
                endings.find(person).orElse(null));
    }
}
