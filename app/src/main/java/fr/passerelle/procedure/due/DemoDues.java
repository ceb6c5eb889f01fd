package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.procedure.Recurring;
import fr.passerelle.procedure.Recurring.Window;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Due dates of the demonstration: late, near and far, those of the guide first; and mail that nobody opens. */
@Component
class DemoDues implements DemoStep {

    private static final int PEOPLE = 4_000;
    private static final List<String> SHEETS = List.of(
            "caf-rsa-trimestrielle",
            "ameli-c2s-renouvellement",
            "francetravail-actualisation",
            "logement-social-renouvellement",
            "anef-titre-sejour-renouvellement");

    private final JdbcTemplate jdbc;
    private final Sheets sheets;

    DemoDues(JdbcTemplate jdbc, Sheets sheets) {
        this.jdbc = jdbc;
        this.sheets = sheets;
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public void load(DemoWorld world) {
        List<Object[]> rows = new ArrayList<>();
        int place = 0;
        for (DemoWorld.Person person : world.people.subList(0, Math.min(PEOPLE, world.people.size()))) {
            if (place < 6) {
                add(
                        world,
                        person,
                        SHEETS.get(place % SHEETS.size()),
                        world.today().plusDays(place * 9L - 4),
                        rows);
            }
            if (place < 1 || world.chance(25)) {
                add(
                        world,
                        person,
                        world.pick(SHEETS),
                        world.today().plusDays(world.random().nextInt(200)),
                        rows);
            }
            place++;
        }
        jdbc.batchUpdate("""
                insert into procedure_due (id, person_id, team_id, sheet, title, kind, every_months, from_day, to_day, earliest_months, latest_months,
                    anchor, opens_on, due_on, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        watch(world);
    }

    private void watch(DemoWorld world) {
        jdbc.update(
                """
                insert into procedure_watch (procedure_id, next_on)
                select id, cast(? as date) from procedure_procedure
                where state in ('SENT', 'WAITING')
                order by id not in (select procedure_id from procedure_person where person_id = ?), created_at desc limit 12
                """,
                world.today().minusDays(1),
                world.people.isEmpty() ? null : world.people.get(0).id());
        jdbc.update("""
                insert into procedure_check (procedure_id, at, answer)
                select procedure_id, cast(? as timestamptz), 'NOT_READ' from procedure_watch order by procedure_id limit 6
                """, Timestamp.from(world.at(world.today().minusDays(6))));
    }

    /** The day given is when it closes: that of a renewal counts from its end. */
    private void add(DemoWorld world, DemoWorld.Person person, String id, LocalDate due, List<Object[]> rows) {
        Sheet sheet = sheets.find(id).orElse(null);
        Period period = sheet == null ? null : sheet.period();
        if (sheet == null || period == null) {
            return;
        }
        int latest = period.latestMonths() == null ? 0 : period.latestMonths();
        LocalDate anchor = period.kind() == PeriodKind.RENEWAL ? due.plusMonths(latest) : due;
        Window turn = Recurring.from(period, anchor, due.minusDays(3));
        rows.add(new @Nullable Object[] {
            world.id(world.today().minusDays(40)),
            person.id(),
            person.team(),
            id,
            sheet.title(),
            period.kind().name(),
            period.everyMonths(),
            period.fromDay(),
            period.toDay(),
            period.earliestMonths(),
            period.latestMonths(),
            anchor,
            turn.opens(),
            turn.closes(),
            Timestamp.from(world.at(world.today().minusDays(40)))
        });
    }
}
