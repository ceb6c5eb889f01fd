package fr.passerelle.activity;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes accompaniments, for this module's pages and for the modules whose acts are accompaniments too. */
@Component
public class Accompaniments {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Counts counts;
    private final Now now;

    Accompaniments(JdbcClient jdbc, Journal journal, Counts counts, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.counts = counts;
        this.now = now;
    }

    /** Adds an accompaniment, its trace and its part in the counts, in the transaction of the caller. */
    public void add(Viewer viewer, Accompaniment act) {
        insert(act);
        // The journal goes first: it lets one writer at a time through per dossier, which the count of different
        // persons needs.
        journal.record(
                viewer.actor(),
                act.person() == null
                        ? Entry.of("accompaniment.logged", act.id())
                        : Entry.on(act.person(), "accompaniment.logged", act.id()));
        counts.add(act);
    }

    /** Counts everything again from the accompaniments themselves: after a bulk load, or to repair. */
    public void recount() {
        counts.rebuild();
    }

    private void insert(Accompaniment act) {
        jdbc.sql("""
                        insert into activity_accompaniment (id, person_id, day, minutes, setting, place, commune_insee, kind, heads, ages,
                            themes, operator, procedure, mode, materials, outcome, redirection, next_step, next_on, profile,
                            organisation_id, team_id, author, created_at)
                        values (:id, :person, :day, :minutes, :setting, :place, :commune, :kind, :heads, :ages,
                            :themes, :operator, :procedure, :mode, :materials, :outcome, :redirection, :nextStep, :nextOn, :profile,
                            :organisation, :team, :author, :at)
                        """)
                .param("id", act.id())
                .param("person", act.person())
                .param("day", act.day())
                .param("minutes", act.minutes())
                .param("setting", act.setting().name())
                .param("place", act.place())
                .param("commune", act.commune())
                .param("kind", act.kind().name())
                .param("heads", act.heads())
                .param("ages", act.ages().toArray(Integer[]::new))
                .param("themes", names(act.themes()))
                .param("operator", name(act.operator()))
                .param("procedure", act.procedure())
                .param("mode", name(act.mode()))
                .param("materials", names(act.materials()))
                .param("outcome", name(act.outcome()))
                .param("redirection", name(act.redirection()))
                .param("nextStep", act.nextStep())
                .param("nextOn", act.nextOn())
                .param("profile", act.profile())
                .param("organisation", act.organisation())
                .param("team", act.team())
                .param("author", act.author())
                .param("at", Timestamp.from(now.instant()))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
