package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.FollowingFixtures;
import fr.passerelle.procedure.Recurring.Window;
import fr.passerelle.testing.House;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A due date of the canary, a procedure of hers that is watched, and the address of her calendar. */
@Component
class DueExamples implements RouteExamples {

    private final Dues dues;
    private final MailChecks checks;
    private final JdbcClient jdbc;
    private final Now now;
    private final House house;

    DueExamples(Dues dues, MailChecks checks, JdbcClient jdbc, Now now, House house) {
        this.dues = dues;
        this.checks = checks;
        this.jdbc = jdbc;
        this.now = now;
        this.house = house;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        LocalDate day = now.today().plusDays(5);
        UUID due = dues.add(
                worker,
                person,
                new Dues.Noted(
                        null,
                        null,
                        "Actualiser",
                        new Period(PeriodKind.DECLARATION, "", 1, null, null, null, null),
                        day,
                        null,
                        new Window(day, day)));
        UUID procedure = new FollowingFixtures(jdbc, now, house).procedure(worker, person, "SENT", null);
        checks.watch(procedure, now.today());
        String secret = LinkSecret.fresh();
        jdbc.sql("insert into procedure_calendar (person_id, token_hash, created_at, expires_at) values (?, ?, ?, ?)")
                .params(
                        person,
                        LinkSecret.hash(secret),
                        Timestamp.from(now.instant()),
                        Timestamp.from(now.instant().plus(Duration.ofDays(300))))
                .update();
        Map<String, String> one = Map.of("due", due.toString());
        Map<String, String> watched = Map.of("procedure", procedure.toString());
        return Map.of(
                "/personnes/{person}/echeances/{due}", one,
                "/personnes/{person}/echeances/{due}/tour", one,
                "/personnes/{person}/echeances/{due}/fin", one,
                "/personnes/{person}/demarches/{procedure}/courrier", watched,
                "/personnes/{person}/demarches/{procedure}/surveiller", watched,
                "/t/{territory}/agenda/{secret}.ics", Map.of("secret", secret));
    }
}
