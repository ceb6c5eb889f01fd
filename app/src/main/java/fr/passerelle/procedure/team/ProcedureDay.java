package fr.passerelle.procedure.team;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Replacements.Absent;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.procedure.NobodyLeft;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed over to me and not read yet; and, for the whole team, the procedures that nobody carries any more. */
@Component
class ProcedureDay implements DaySource {

    private final JdbcClient jdbc;
    private final Now now;

    ProcedureDay(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Handed(
            UUID id,
            UUID person,
            String name,
            String title,
            String by,
            @Nullable String words) {

        DayItem item() {
            return new DayItem(
                    DayItem.Part.DUE,
                    name,
                    title + ", confiée par " + by + (words == null ? "" : "\u00a0: «\u00a0" + words + "\u00a0»"),
                    "/personnes/" + person + "/demarches/" + id,
                    null,
                    "people",
                    "Lire");
        }
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.SEE_TEAM_PROCEDURES)) {
            return List.of();
        }
        return Stream.concat(handed(viewer, viewer.id()).stream().map(Handed::item), left(viewer))
                .toList();
    }

    @Override
    public List<DayItem> insteadOf(Viewer viewer, Absent absent) {
        return viewer.may(Action.SEE_TEAM_PROCEDURES)
                ? handed(viewer, absent.account()).stream().map(Handed::item).toList()
                : List.of();
    }

    private List<Handed> handed(Viewer viewer, UUID referent) {
        return jdbc.sql("""
                        select d.id, p.id as person, p.display_name as name, d.title, g.first_name || ' ' || g.last_name as by, d.handed_words as words
                        from procedure_procedure d
                        join procedure_person h on h.procedure_id = d.id and h.position = 1
                        join people_person p on p.id = h.person_id
                        join identity_agent g on g.id = d.handed_by
                        where d.referent = :referent and d.closed_at is null and d.handed_at is not null and
                        """ + Dossiers.FOLLOWED + " order by d.handed_at, d.id limit 20")
                .param("referent", referent)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query(Handed.class)
                .list();
    }

    private Stream<DayItem> left(Viewer viewer) {
        int count = jdbc.sql("""
                        select coalesce(sum(d.n), 0) + (
                            select count(*) from procedure_procedure d
                            where d.team_id = any(:teams) and d.closed_at is null and not %1$s and %2$s
                              and d.id in (select h.procedure_id from people_exclusion x join procedure_person h on h.person_id = x.person_id
                                           where x.ended_at is null))
                        from (
                            select team_id, referent, count(*) as n from procedure_procedure
                            where team_id = any(:teams) and closed_at is null group by team_id, referent) d
                        where %1$s
                        """.formatted(NobodyLeft.GONE, NobodyLeft.SHUT_OUT))
                .param("teams", viewer.teamArray())
                .param("today", now.today())
                .query(Integer.class)
                .single();
        return count == 0
                ? Stream.empty()
                : Stream.of(new DayItem(
                        DayItem.Part.DUE,
                        French.count(count, "démarche n’a plus personne", "démarches n’ont plus personne"),
                        "Qui les portait ne peut plus les suivre.",
                        "/demarches?qui=sans",
                        null,
                        "people",
                        "Voir"));
    }
}
