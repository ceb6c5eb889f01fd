package fr.passerelle.law.office;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes a breach down; its clock of 72 hours starts when it was known, not when it is written. */
@Controller
class NoteBreach {

    private static final int SIZE = 50;

    private final Breaches breaches;
    private final Journal journal;
    private final Now now;

    NoteBreach(Breaches breaches, Journal journal, Now now) {
        this.breaches = breaches;
        this.journal = journal;
        this.now = now;
    }

    /** What happened, when it was known, to how many, and what is done about it. */
    record BreachForm(
            @NotNull(message = "Écrivez quel jour vous l’avez su.") @Nullable
            LocalDate day,

            @Pattern(regexp = "([01]?\\d|2[0-3]):[0-5]\\d", message = "Écrivez l’heure, par exemple 14:30.")
            String time,

            @Size(min = 15, max = 2000, message = "Expliquez en une phrase : 15 signes au moins, 2 000 au plus.")
            String what,

            @Min(value = 0, message = "Zéro au moins.")
            @Max(value = 10_000_000, message = "Dix millions au plus.")
            @Nullable
            Integer persons,

            @NotNull(message = "Choisissez le risque.") Breach.@Nullable Risk risk,

            @Size(max = 2000, message = "2 000 signes au plus.")
            String consequences,

            @Size(max = 2000, message = "2 000 signes au plus.")
            String measures) {

        BreachForm {
            time = time == null ? "" : time.strip();
            what = what == null ? "" : what.strip();
            consequences = consequences == null ? "" : consequences.strip();
            measures = measures == null ? "" : measures.strip();
        }
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/violations")
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, breaches.count(), "/protection/violations");
        return Pages.show("law/office/breaches", "breaches", breaches.all(pager), "pager", pager, "now", now.instant());
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/violations/nouvelle")
    ModelAndView page() {
        String time = now.local().toLocalTime().toString().substring(0, 5);
        return page(HttpStatus.OK, Fields.of(Map.of("day", French.field(now.today()), "time", time)));
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping("/protection/violations/nouvelle")
    ModelAndView note(Viewer viewer, @Valid BreachForm form, BindingResult errors) {
        LocalDate day = form.day();
        Instant known = now.instant();
        if (day != null && !errors.hasFieldErrors("time")) {
            known = day.atTime(time(form.time())).atZone(Now.PARIS).toInstant();
            if (known.isAfter(now.instant())) {
                errors.rejectValue("day", "rule", "Ce moment n’est pas encore venu.");
            }
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(errors));
        }
        UUID breach = breaches.note(form, known, viewer.id());
        journal.record(viewer.actor(), Entry.of("breach.noted", breach));
        return Pages.go("/protection/violations/" + breach, "La violation est notée.");
    }

    private static LocalTime time(String typed) {
        return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    }

    private static ModelAndView page(HttpStatus status, Fields fields) {
        List<Option> risks = Arrays.stream(Breach.Risk.values())
                .map(each -> new Option(each.name(), each.label(), each.hint()))
                .toList();
        return Pages.answer(status, "law/office/note-breach", "fields", fields, "risks", risks);
    }
}
