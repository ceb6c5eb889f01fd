package fr.passerelle.oversight;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.audit.JournalLines;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journal by period and by actor, within what a second person agreed to. Reading it is itself written there. */
@Controller
class ReadJournal {

    private static final int SIZE = 100;

    private final JournalLines lines;
    private final Journal journal;
    private final Readings readings;
    private final JdbcClient jdbc;

    ReadJournal(JournalLines lines, Journal journal, Readings readings, JdbcClient jdbc) {
        this.lines = lines;
        this.journal = journal;
        this.readings = readings;
        this.jdbc = jdbc;
    }

    /** What is asked: days, and the e-mail address of an actor. */
    record Search(
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            @Nullable String qui) {}

    @Allowed(Action.READ_JOURNAL)
    @GetMapping("/journal")
    ModelAndView page(
            @ModelAttribute Search search,
            BindingResult errors,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        Reading reading = readings.open(viewer).orElse(null);
        if (reading == null) {
            return Pages.go("/journal/demandes");
        }
        LocalDate to = search.au() == null ? reading.toDay() : search.au();
        LocalDate from = search.du() == null ? reading.fromDay() : search.du();
        Search asked = new Search(from, to, Objects.toString(search.qui(), "").strip());
        Fields fields = errors.hasErrors() ? Fields.of(errors) : Fields.of(typed(asked));
        @Nullable UUID actor = actor(Objects.toString(asked.qui(), ""));
        if (!Objects.toString(asked.qui(), "").isEmpty() && actor == null) {
            fields = fields.and("qui", "Aucun compte de ce territoire n’a cette adresse.");
        }
        if (to.isBefore(from)) {
            fields = fields.and("au", "Cette date est avant la première.");
        }
        if (!reading.covers(from)) {
            fields = fields.and("du", "L’accord porte sur d’autres jours : " + reading.period() + ".");
        } else if (!reading.covers(to)) {
            fields = fields.and("au", "L’accord porte sur d’autres jours : " + reading.period() + ".");
        }
        journal.record(viewer.actor(), Entry.of("journal.read", actor == null ? reading.id() : actor));
        return show(reading, fields, asked, actor, Math.max(1, page));
    }

    private ModelAndView show(Reading reading, Fields fields, Search asked, @Nullable UUID actor, int page) {
        LocalDate from = Objects.requireNonNull(asked.du());
        LocalDate to = Objects.requireNonNull(asked.au());
        var question = new JournalLines.Question(
                from.atStartOfDay(Now.PARIS).toInstant(),
                to.plusDays(1).atStartOfDay(Now.PARIS).toInstant(),
                actor);
        boolean wrong = fields.hasErrors();
        String href = "/journal?du=" + from + "&au=" + to + (actor == null ? "" : "&qui=" + asked.qui());
        return Pages.show(
                "oversight/journal",
                "reading",
                reading,
                "fields",
                fields,
                "lines",
                wrong ? List.of() : lines.read(question, SIZE, (page - 1) * (long) SIZE),
                "names",
                names(),
                "pager",
                new Pager(page, SIZE, wrong ? 0 : lines.count(question), href));
    }

    private static Map<String, String> typed(Search search) {
        return Map.of(
                "du", French.field(Objects.requireNonNull(search.du())),
                "au", French.field(Objects.requireNonNull(search.au())),
                "qui", Objects.toString(search.qui(), ""));
    }

    private @Nullable UUID actor(String email) {
        return jdbc.sql("select id from identity_agent where email = lower(?)")
                .param(email)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, first_name || ' ' || last_name as name from identity_agent")
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuItem journalLine() {
            return new MenuItem(190, "Journal", "history", "/journal", Action.READ_JOURNAL, false);
        }
    }
}
