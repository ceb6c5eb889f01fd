package fr.passerelle.activity;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of the log, without any worker: what the observatory is given, still to be protected before anyone sees it. */
@Component
public class ActivityFigures {

    private final JdbcClient jdbc;
    private final Now now;

    ActivityFigures(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * What is counted.
     *
     * @param from first month, as its first day
     * @param to last month, as its first day
     * @param organisation one organisation, or null for all
     * @param commune one INSEE code, or null for all
     */
    public record Selection(
            LocalDate from,
            LocalDate to,
            @Nullable UUID organisation,
            @Nullable String commune) {

        private UUID organisationKey() {
            return organisation == null ? Counts.EVERY_ORGANISATION : organisation;
        }

        private String communeKey() {
            return commune == null ? Counts.EVERY_COMMUNE : commune;
        }
    }

    /** By what the entries are sorted; {@code -} stands for an answer not given. */
    public enum Facet {
        /** {@link Accompaniment.Kind}. */
        ALL,
        /** {@link Setting}. */
        SETTING,
        /** {@link Operator}. */
        OPERATOR,
        /** {@link Mode}. */
        MODE,
        /** The profile of the person on that day. */
        PROFILE,
        /** {@link Theme}: several for one entry. */
        THEME
    }

    /** One count of one month. */
    public record Count(LocalDate month, Facet facet, String value, int acts, long minutes, int heads) {}

    /** The entries of one organisation in one commune. */
    public record Cell(UUID organisation, String commune, int acts) {}

    /**
     * An organisation.
     *
     * @param tooFew whether fewer than three professionals work there: its figures would be theirs
     */
    public record Organisation(UUID id, String name, boolean tooFew) {}

    /** Every count of the selection, month by month. */
    public List<Count> counts(Selection selection) {
        return jdbc.sql("""
                        select month, facet, value, acts, minutes, heads from activity_count
                        where organisation_id = :organisation and commune = :commune and month between :from and :to
                        order by month, facet, value
                        """)
                .param("organisation", selection.organisationKey())
                .param("commune", selection.communeKey())
                .param("from", selection.from())
                .param("to", selection.to())
                .query((row, i) -> new Count(
                        row.getObject(1, LocalDate.class),
                        Facet.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getInt(6)))
                .list();
    }

    /** How many different persons with a file were accompanied at least once. */
    public int persons(Selection selection) {
        return jdbc.sql("""
                        select coalesce(sum(persons), 0) from activity_reach
                        where organisation_id = :organisation and commune = :commune and month between :from and :to and before < :from
                        """)
                .param("organisation", selection.organisationKey())
                .param("commune", selection.communeKey())
                .param("from", selection.from())
                .param("to", selection.to())
                .query(Integer.class)
                .single();
    }

    /** The entries of every organisation in every commune over a period. */
    public List<Cell> cells(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select organisation_id as organisation, commune, sum(acts)::int as acts from activity_count
                        where facet = 'ALL' and month between :from and :to and organisation_id <> :every and commune <> ''
                        group by organisation_id, commune order by organisation_id, commune
                        """)
                .param("every", Counts.EVERY_ORGANISATION)
                .param("from", from)
                .param("to", to)
                .query(Cell.class)
                .list();
    }

    /** The organisations of the territory, by name. */
    public List<Organisation> organisations() {
        return jdbc.sql("""
                        select o.id, o.name, count(distinct m.agent_id) < 3 as too_few
                        from identity_organisation o
                        left join identity_team t on t.organisation_id = o.id
                        left join identity_membership m on m.team_id = t.id and (m.ends_on is null or m.ends_on >= :today)
                        group by o.id, o.name order by o.name, o.id
                        """)
                .param("today", now.today())
                .query(Organisation.class)
                .list();
    }
}
