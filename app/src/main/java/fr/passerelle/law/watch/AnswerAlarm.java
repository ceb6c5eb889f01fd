package fr.passerelle.law.watch;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.OpeningLimits;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever watches over data asks the professional, then says what it was: explained, or a breach. */
@Controller
class AnswerAlarm implements DaySource {

    private static final String LIST = "/protection/alertes";

    private final Alarms alarms;
    private final OpeningLimits limits;
    private final Journal journal;
    private final Now now;

    AnswerAlarm(Alarms alarms, OpeningLimits limits, Journal journal, Now now) {
        this.alarms = alarms;
        this.limits = limits;
        this.journal = journal;
        this.now = now;
    }

    record AlarmForm(
            @NotNull(message = "Choisissez ce que c’était.") Alarms.@Nullable Verdict verdict,

            @Size(min = 10, max = 500, message = "Expliquez en une phrase\u00a0: 10 signes au moins, 500 au plus.")
            String words) {

        AlarmForm {
            words = words == null ? "" : words.strip();
        }
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping(LIST)
    ModelAndView list() {
        return page(HttpStatus.OK, Fields.blank());
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping(LIST + "/{alarm}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable UUID alarm,
            @Valid @ModelAttribute("form") AlarmForm form,
            BindingResult errors) {
        Alarms.Alarm one = alarms.waiting(alarm).orElseThrow(NotFound::new);
        Alarms.Verdict verdict = form.verdict();
        if (errors.hasErrors() || verdict == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(errors));
        }
        alarms.answer(alarm, viewer, verdict, form.words());
        if (verdict == Alarms.Verdict.EXPLAINED) {
            limits.lift(one.account(), now.instant().plus(Duration.ofDays(1)));
        }
        journal.record(viewer.actor(), Entry.of("alarm.answered", alarm));
        return Pages.go(LIST, "C’est noté.");
    }

    private ModelAndView page(HttpStatus status, Fields fields) {
        return Pages.answer(
                status,
                "law/watch/alarms",
                "fields",
                fields,
                "waiting",
                alarms.waiting(),
                "answered",
                alarms.answered(),
                "verdicts",
                List.of(Alarms.Verdict.values()).stream()
                        .map(each -> new Option(each.name(), each.label(), each.hint()))
                        .toList());
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.KEEP_DATA_LAW)) {
            return List.of();
        }
        return alarms.waiting().stream()
                .map(alarm -> new DayItem(
                        DayItem.Part.DUE,
                        "Une alerte\u00a0: beaucoup de dossiers ouverts",
                        alarm.told(),
                        LIST,
                        LocalDate.ofInstant(alarm.at(), Now.PARIS),
                        "bell",
                        "Répondre"))
                .toList();
    }
}
