package fr.passerelle.mandate.view;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the day says of mandates: long ones that end within thirty days, and one's own drafts that nobody has signed. */
@Component
class MandateDay implements DaySource {

    private static final int AHEAD = 30;

    private final JdbcClient jdbc;
    private final Now now;

    MandateDay(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Line(
            UUID id,
            UUID personId,
            String person,
            String titles,
            @Nullable Instant endsAt) {}

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.TAKE_MANDATE)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select m.id, p.id as person_id, p.display_name as person, string_agg(a.title, ', ' order by a.id) as titles,
                               max(a.ends_at) as ends_at
                        from mandate_mandate m join people_person p on p.id = m.person_id
                        join mandate_authorisation a on a.mandate_id = m.id and a.revoked_at is null
                        where m.team_id = any(:teams)
                          and (m.signed_at is null and m.drafted_by = :account
                               or m.duration in ('SEMESTER', 'YEAR', 'PROCEDURE') and a.ends_at > :now and a.ends_at <= :soon)
                          and
                        """ + " " + Dossiers.FOLLOWED + " group by m.id, p.id order by 5, m.id limit 30")
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param(
                        "soon",
                        Timestamp.from(now.today()
                                .plusDays(AHEAD + 1L)
                                .atStartOfDay(Now.PARIS)
                                .toInstant()))
                .query((row, i) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant()))
                .list()
                .stream()
                .map(MandateDay::item)
                .toList();
    }

    private static DayItem item(Line line) {
        String href = "/personnes/" + line.personId() + "/mandats/" + line.id();
        if (line.endsAt() == null) {
            return new DayItem(
                    DayItem.Part.DRAFTS,
                    line.person(),
                    "Mandat à signer\u00a0: " + line.titles(),
                    href,
                    null,
                    "sign",
                    "Reprendre");
        }
        LocalDate last = LocalDate.ofInstant(line.endsAt(), Now.PARIS).minusDays(1);
        return new DayItem(
                DayItem.Part.DUE,
                line.person(),
                "Son mandat se termine le " + French.date(last) + "\u00a0: " + line.titles(),
                href,
                last,
                "sign",
                "En parler");
    }
}
