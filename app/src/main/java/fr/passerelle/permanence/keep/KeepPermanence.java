package fr.passerelle.permanence.keep;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Change;
import fr.passerelle.permanence.Occurrences;
import fr.passerelle.permanence.Permanence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page from which a structure keeps its permanences: the next dates, and what is not as usual on one day. */
@Controller
class KeepPermanence {

    private static final String PAGE = "permanence/keep/keep-permanence";
    private static final int SHOWN = 8;

    private final Kept kept;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    KeepPermanence(Kept kept, JdbcClient jdbc, Journal journal, Now now) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @GetMapping("/permanences/tenir")
    ModelAndView all(Viewer viewer) {
        return Pages.show(
                "permanence/keep/my-permanences",
                "permanences",
                kept.of(viewer),
                "all",
                Kept.keepsAll(viewer),
                "today",
                now.today());
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @GetMapping("/permanences/{id}")
    ModelAndView one(Viewer viewer, @PathVariable UUID id) {
        return page(Pages.show(PAGE), kept.one(viewer, id), Fields.blank());
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @PostMapping("/permanences/{id}/jours")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors) {
        Permanence known = kept.one(viewer, id);
        Change change = form.read(Ids.next(), known.schedule(), now.today(), errors);
        if (errors.hasErrors() || change == null) {
            return page(Pages.refuse(PAGE), known, Fields.of(errors));
        }
        jdbc.sql("""
                        insert into permanence_change (id, permanence_id, day, kind, starts, ends, reason) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        change.id(),
                        id,
                        change.day(),
                        change.kind().name(),
                        change.start(),
                        change.end(),
                        change.reason())
                .update();
        kept.touch(id, viewer);
        journal.record(viewer.actor(), Entry.of("permanence.day-changed", id));
        return Pages.go("/permanences/" + id, "C’est noté pour ce jour-là.");
    }

    @Allowed(Action.MANAGE_PERMANENCES)
    @PostMapping("/permanences/{id}/jours/{day}/effacer")
    ModelAndView asUsual(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        kept.one(viewer, id);
        int gone = jdbc.sql("delete from permanence_change where permanence_id = ? and day = ?")
                .params(id, day)
                .update();
        if (gone == 0) {
            throw new NotFound();
        }
        kept.touch(id, viewer);
        journal.record(viewer.actor(), Entry.of("permanence.day-restored", id));
        return Pages.go("/permanences/" + id, "Ce jour-là redevient comme les autres.");
    }

    private ModelAndView page(ModelAndView page, Permanence known, Fields fields) {
        LocalDate today = now.today();
        return page.addObject("permanence", known)
                .addObject(
                        "next",
                        Occurrences.of(known.schedule(), today, today.plusMonths(6)).stream()
                                .limit(SHOWN)
                                .toList())
                .addObject("today", today)
                .addObject("fields", fields);
    }
}
