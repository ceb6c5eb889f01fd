package fr.passerelle.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the counts of {@code activity_count} and {@code activity_reach} true. Nothing here reads or writes who did it. */
@Component
class Counts {

    /** Stands for all organisations. */
    static final UUID EVERY_ORGANISATION = new UUID(0, 0);

    /** Stands for all communes. */
    static final String EVERY_COMMUNE = "";

    /** Stands for a commune that is not known. */
    static final String NO_COMMUNE = "00000";

    /** Stands for an answer that was not given. */
    static final String NONE = "-";

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Accompaniment act) {
        LocalDate month = act.day().withDayOfMonth(1);
        List<String> facets = new ArrayList<>();
        List<String> values = new ArrayList<>();
        facets(act, (facet, value) -> {
            facets.add(facet);
            values.add(value);
        });
        // Rows are taken in the order of the key, so that two writers never wait for each other.
        jdbc.sql("""
                        insert into activity_count as c (organisation_id, commune, month, facet, value, acts, minutes, heads)
                        select s.organisation_id, s.commune, :month, f.facet, f.value, 1, :minutes, :heads
                        from (values (:organisation, :commune), (:organisation, ''), (:every, :commune), (:every, ''))
                             as s (organisation_id, commune),
                             unnest(:facets::text[], :values::text[]) as f (facet, value)
                        order by 1, 2, 4, 5
                        on conflict (organisation_id, commune, month, facet, value) do update
                        set acts = c.acts + 1, minutes = c.minutes + excluded.minutes, heads = c.heads + excluded.heads
                        """)
                .param("month", month)
                .param("minutes", act.minutes())
                .param("heads", act.heads())
                .param("organisation", act.organisation())
                .param("commune", commune(act))
                .param("every", EVERY_ORGANISATION)
                .param("facets", facets.toArray(String[]::new))
                .param("values", values.toArray(String[]::new))
                .update();
        if (act.person() != null) {
            reach(act, act.person(), month);
        }
    }

    private static void facets(Accompaniment act, java.util.function.BiConsumer<String, String> to) {
        to.accept("ALL", act.kind().name());
        to.accept("SETTING", act.setting().name());
        to.accept("OPERATOR", name(act.operator()));
        to.accept("MODE", name(act.mode()));
        to.accept("PROFILE", Objects.requireNonNullElse(act.profile(), NONE));
        act.themes().forEach(theme -> to.accept("THEME", theme.name()));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? NONE : value.name();
    }

    private static String commune(Accompaniment act) {
        return Objects.requireNonNullElse(act.commune(), NO_COMMUNE);
    }

    /** A person seen for the first time in a month comes between the month she was seen before and the one she is seen after. */
    private void reach(Accompaniment act, UUID person, LocalDate month) {
        jdbc.sql("""
                        with scope (organisation_id, commune) as (
                            values (:organisation, :commune), (:organisation, ''), (:every, :commune), (:every, '')
                        ), seen as (
                            select s.organisation_id, s.commune,
                                   coalesce(bool_or(a.month = :month), false) as already,
                                   coalesce(max(a.month) filter (where a.month < :month), '0001-01-01') as before,
                                   min(a.month) filter (where a.month > :month) as after
                            from scope s
                            left join (
                                select organisation_id, coalesce(commune_insee, '00000') as commune, date_trunc('month', day)::date as month
                                from activity_accompaniment where person_id = :person and id <> :id
                            ) a on (s.organisation_id = :every or s.organisation_id = a.organisation_id)
                               and (s.commune = '' or s.commune = a.commune)
                            group by s.organisation_id, s.commune
                        ), change as (
                            select organisation_id, commune, :month::date as month, before, 1 as persons from seen where not already
                            union all
                            select organisation_id, commune, after, before, -1 from seen where not already and after is not null
                            union all
                            select organisation_id, commune, after, :month::date, 1 from seen where not already and after is not null
                        )
                        insert into activity_reach as r (organisation_id, commune, month, before, persons)
                        select organisation_id, commune, month, before, persons from change order by 1, 2, 3, 4
                        on conflict (organisation_id, commune, month, before) do update set persons = r.persons + excluded.persons
                        """)
                .param("organisation", act.organisation())
                .param("commune", commune(act))
                .param("every", EVERY_ORGANISATION)
                .param("month", month)
                .param("person", person)
                .param("id", act.id())
                .update();
    }

    /** Counts everything again, by the same rules, in a few large statements: the finest scope first, the others from it. */
    void rebuild() {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("delete from activity_count").update();
        jdbc.sql("delete from activity_reach").update();
        jdbc.sql("""
                        insert into activity_count (organisation_id, commune, month, facet, value, acts, minutes, heads)
                        select organisation_id, coalesce(commune_insee, '00000'), date_trunc('month', day)::date, f.facet, f.value,
                               count(*), sum(minutes), sum(heads)
                        from activity_accompaniment,
                             lateral (
                                 values ('ALL', kind), ('SETTING', setting), ('OPERATOR', coalesce(operator, '-')),
                                        ('MODE', coalesce(mode, '-')), ('PROFILE', coalesce(profile, '-'))
                                 union all
                                 select 'THEME', unnest(themes)
                             ) as f (facet, value)
                        group by 1, 2, 3, 4, 5
                        """).update();
        jdbc.sql("""
                        insert into activity_count (organisation_id, commune, month, facet, value, acts, minutes, heads)
                        select coalesce(organisation_id, :every), coalesce(commune, ''), month, facet, value,
                               sum(acts), sum(minutes), sum(heads)
                        from activity_count
                        group by month, facet, value, grouping sets ((organisation_id), (commune), ())
                        """).param("every", EVERY_ORGANISATION).update();
        rebuildReach();
    }

    private void rebuildReach() {
        jdbc.sql("""
                        insert into activity_reach (organisation_id, commune, month, before, persons)
                        select organisation_id, commune, month, before, count(*)
                        from (
                            select organisation_id, commune, month,
                                   coalesce(lag(month) over (partition by organisation_id, commune, person_id order by month),
                                            '0001-01-01') as before
                            from (
                                select coalesce(organisation_id, :every) as organisation_id, coalesce(commune, '') as commune, person_id, month
                                from (
                                    select organisation_id, coalesce(commune_insee, '00000') as commune, person_id,
                                           date_trunc('month', day)::date as month
                                    from activity_accompaniment where person_id is not null
                                ) acts
                                group by person_id, month,
                                         grouping sets ((organisation_id, commune), (organisation_id), (commune), ())
                            ) seen
                        ) chained
                        group by organisation_id, commune, month, before
                        """).param("every", EVERY_ORGANISATION).update();
    }
}
