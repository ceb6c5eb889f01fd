package fr.passerelle.teamwork.meeting;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Rooms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Chooses of whom the team will speak: those who are new, late, long unseen. */
@Controller
class PrepareMeeting {

    static final String CHOOSE = Rooms.MEETING + "/choisir";
    private static final int SIZE = 20;

    private final Agenda agenda;
    private final Access access;
    private final Journal journal;

    PrepareMeeting(Agenda agenda, Access access, Journal journal) {
        this.agenda = agenda;
        this.access = access;
        this.journal = journal;
    }

    /** Those chosen, among whom, and the page on which they stood. */
    record ChosenForm(
            @NotEmpty(message = "Choisissez au moins une personne.")
            @Size(max = Agenda.MOST, message = "Vingt personnes au plus à l’ordre du jour.")
            List<UUID> persons,

            String parmi) {

        ChosenForm {
            persons = persons == null ? List.of() : persons;
            parmi = parmi == null ? "" : parmi;
        }
    }

    @Allowed(Action.MEET_AS_A_TEAM)
    @GetMapping(CHOOSE)
    ModelAndView choose(
            Viewer viewer, @RequestParam(defaultValue = "") String parmi, @RequestParam(defaultValue = "1") int page) {
        return page(HttpStatus.OK, viewer, Pick.of(parmi).orElse(Pick.NEW), page, Fields.blank());
    }

    @Allowed(Action.MEET_AS_A_TEAM)
    @PostMapping(CHOOSE)
    ModelAndView put(Viewer viewer, @Valid @ModelAttribute("form") ChosenForm form, BindingResult errors) {
        List<UUID> chosen = form.persons().stream().distinct().toList();
        if (chosen.stream().anyMatch(person -> !access.may(viewer, Action.READ_EXCHANGES, person))) {
            errors.rejectValue("persons", "absent", "Une des personnes choisies n’est plus suivie\u00a0: recommencez.");
        }
        List<UUID> already =
                agenda.items(viewer).stream().map(Agenda.Item::person).toList();
        long together = already.size()
                + chosen.stream().filter(person -> !already.contains(person)).count();
        if (together > Agenda.MOST) {
            errors.rejectValue("persons", "many", "Vingt personnes au plus à l’ordre du jour.");
        }
        if (errors.hasErrors()) {
            Pick pick = Pick.of(form.parmi()).orElse(Pick.NEW);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, pick, 1, Fields.of(errors));
        }
        for (UUID person : chosen) {
            journal.record(viewer.actor(), Entry.on(person, "meeting.put", agenda.put(viewer, person, null)));
        }
        return Pages.go(Rooms.MEETING, "L’ordre du jour est complété.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, Pick pick, int number, Fields fields) {
        int total = agenda.count(viewer, pick);
        Pager pager = new Pager(
                Math.max(1, Math.min(number, (total + SIZE - 1) / SIZE)),
                SIZE,
                total,
                CHOOSE + "?parmi=" + pick.slug());
        List<Option> choices = agenda.choices(viewer, pick, SIZE, (pager.page() - 1) * SIZE).stream()
                .map(choice -> new Option(choice.person().toString(), choice.name()))
                .toList();
        return Pages.answer(
                status, "teamwork/meeting/choose", "pick", pick, "choices", choices, "pager", pager, "fields", fields);
    }
}
