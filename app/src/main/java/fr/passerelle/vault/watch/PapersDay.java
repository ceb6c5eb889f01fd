package fr.passerelle.vault.watch;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.vault.DocumentKind;
import fr.passerelle.vault.DocumentKinds;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the day says of papers: those that end soon, each kind as early as a new one takes, and those that have just ended. */
@Component
class PapersDay implements DaySource {

    private static final int MOST = 20;
    private static final int SAID_AFTERWARDS = 30;

    private final JdbcClient jdbc;
    private final DocumentKinds kinds;
    private final Now now;

    PapersDay(JdbcClient jdbc, DocumentKinds kinds, Now now) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.now = now;
    }

    private record Line(UUID id, UUID personId, String person, String title, LocalDate endsOn) {}

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.KEEP_PAPERS)) {
            return List.of();
        }
        LocalDate today = now.today();
        return jdbc
                .sql("""
                        select d.id, p.id as person_id, p.display_name as person, d.title, d.ends_on
                        from vault_document d join people_person p on p.id = d.person_id
                        join unnest(:kinds::text[], :days::int[]) as k (key, days) on k.key = d.kind
                        where d.replaced_by is null and d.ends_on between :from and :today + k.days
                          and
                        """ + " " + Dossiers.FOLLOWED + " order by d.ends_on, d.id limit " + MOST)
                .param("kinds", kinds.all().stream().map(DocumentKind::key).toArray(String[]::new))
                .param("days", kinds.all().stream().map(DocumentKind::warnDays).toArray(Integer[]::new))
                .param("from", today.minusDays(SAID_AFTERWARDS))
                .param("today", today)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query(Line.class)
                .list()
                .stream()
                .map(line -> item(line, today))
                .toList();
    }

    private static DayItem item(Line line, LocalDate today) {
        boolean over = line.endsOn().isBefore(today);
        return new DayItem(
                DayItem.Part.DUE,
                line.person(),
                line.title()
                        + (over ? "\u00a0: périmé depuis le " : "\u00a0: à renouveler avant le ")
                        + French.date(line.endsOn()),
                "/personnes/" + line.personId() + "/papiers/" + line.id(),
                line.endsOn(),
                "doc",
                "Voir");
    }
}
