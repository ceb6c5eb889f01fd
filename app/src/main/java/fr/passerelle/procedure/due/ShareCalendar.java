package fr.passerelle.procedure.due;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The dates in somebody's own calendar: as a file for the professional, and at a secret address for the person. A telephone lies on tables: neither
 * says who, what nor to whom.
 */
@Controller
class ShareCalendar {

    private static final int LIFE_MONTHS = 12;
    private static final int AHEAD_MONTHS = 12;

    private final JdbcClient jdbc;
    private final Dues dues;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Addresses addresses;

    ShareCalendar(JdbcClient jdbc, Dues dues, Dossiers dossiers, Journal journal, Addresses addresses) {
        this.jdbc = jdbc;
        this.dues = dues;
        this.dossiers = dossiers;
        this.journal = journal;
        this.addresses = addresses;
    }

    /** Where pages are reached, and when. */
    @org.springframework.stereotype.Component
    static class Addresses {

        private final String origin;
        private final Now now;

        Addresses(@Value("${passerelle.origin}") String origin, Now now) {
            this.origin = origin;
            this.now = now;
        }

        String of(String path) {
            return origin + path;
        }

        Now now() {
            return now;
        }
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/echeances.ics")
    ResponseEntity<String> forTheProfessional(@PathVariable UUID person) {
        return file(person, "À vérifier", addresses.of("/personnes/" + person + ShowDues.PATH));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/echeances/agenda")
    ModelAndView share(Viewer viewer, @PathVariable UUID person) {
        String secret = LinkSecret.fresh();
        jdbc.sql("""
                        insert into procedure_calendar (person_id, token_hash, created_at, expires_at) values (?, ?, ?, ?)
                        on conflict (person_id) do update
                        set token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at
                        """)
                .params(
                        person,
                        LinkSecret.hash(secret),
                        Timestamp.from(addresses.now().instant()),
                        Timestamp.from(addresses
                                .now()
                                .local()
                                .plusMonths(LIFE_MONTHS)
                                .atZone(Now.PARIS)
                                .toInstant()))
                .update();
        journal.record(viewer.actor(), Entry.on(person, "due.calendar-shared", person));
        return Pages.show(
                "procedure/due/shared",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "address",
                addresses.of("/t/" + Territories.required().code() + "/agenda/" + secret + ".ics"),
                "months",
                LIFE_MONTHS);
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/echeances/agenda/retirer")
    ModelAndView withdraw(Viewer viewer, @PathVariable UUID person) {
        jdbc.sql("delete from procedure_calendar where person_id = ?")
                .param(person)
                .update();
        journal.record(viewer.actor(), Entry.on(person, "due.calendar-withdrawn", person));
        return Pages.go("/personnes/" + person + ShowDues.PATH, "L’adresse de son agenda ne répond plus.");
    }

    @Open(french = true)
    @GetMapping("/t/{territory}/agenda/{secret}.ics")
    ResponseEntity<String> forThePerson(@PathVariable String secret) {
        if (Territories.current() == null) {
            throw new NotFound();
        }
        UUID person = jdbc.sql("select person_id from procedure_calendar where token_hash = ? and expires_at > ?")
                .params(LinkSecret.hash(secret), Timestamp.from(addresses.now().instant()))
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return file(person, "Rappel", null);
    }

    private ResponseEntity<String> file(UUID person, String words, @org.jspecify.annotations.Nullable String address) {
        LocalDate today = addresses.now().today();
        DatesIcs ics = new DatesIcs(words, address);
        dues.of(person).forEach(due -> due.turns(today.plusMonths(AHEAD_MONTHS)).forEach(turn -> ics.add(due, turn)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"rappels.ics\"")
                .body(ics.end());
    }
}
