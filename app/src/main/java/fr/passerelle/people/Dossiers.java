package fr.passerelle.people;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that other modules ask about a person. The right to ask was checked by the gate. */
@Component
public class Dossiers {

    /**
     * SQL condition that leaves out the persons who said that the viewer, or a structure where they work, shall never see their file: it comes before
     * any right, follow-up, motivated access and consent alike. Joins {@code people_person p}, takes {@code :account} and {@code :now}. Who they are is
     * asked once a statement, by a function: written out, it would be planned again in each of the fifty questions of a page.
     */
    public static final String NOT_EXCLUDED =
            "p.id not in (select never from people_never(:account, cast(cast(:now as timestamptz) as date)) never)";

    /**
     * SQL condition that keeps the persons whom the viewer follows; joins {@code people_person p}, takes {@code :teams}, {@code :account} and
     * {@code :now}.
     */
    public static final String FOLLOWED = """
            (p.id in (select f.person_id from people_follow_up f where f.team_id = any(:teams) and f.ends_on is null
                      union all
                      select a.person_id from people_motivated_access a where a.account = :account and a.ends_at > :now)
             and %s)
            """.formatted(NOT_EXCLUDED);

    /**
     * The same, asked of one person after the other: for a list in an order of its own that is cut short, so that its length decides what is read and
     * not the number of persons followed.
     */
    public static final String EACH_FOLLOWED = """
            ((exists (select 1 from people_follow_up f where f.person_id = p.id and f.team_id = any(:teams) and f.ends_on is null)
              or exists (select 1 from people_motivated_access a
                         where a.person_id = p.id and a.account = :account and a.ends_at > :now))
             and %s)
            """.formatted(NOT_EXCLUDED);

    private final JdbcClient jdbc;
    private final Now now;

    Dossiers(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * SQL condition that keeps the professionals whom a person shut out, or whose structure she shut out; each argument is an SQL expression.
     *
     * @param today the day on which it is asked who works where
     */
    public static String shutOut(String person, String account, String today) {
        return """
            exists (select 1 from people_exclusion never
                    where never.person_id = %1$s and never.ended_at is null
                      and (never.account = %2$s
                        or never.organisation_id in (
                            select work.organisation_id from identity_membership member join identity_team work on work.id = member.team_id
                            where member.agent_id = %2$s and (member.ends_on is null or member.ends_on >= %3$s))))
            """.formatted(person, account, today);
    }

    /**
     * What a page about a person says of her. Where she lives is left out when her address is protected, whoever asks.
     *
     * @param name how she is called: usual name or pseudonym
     * @param commune INSEE code of where she lives, or null
     * @param languages ISO 639 codes of the languages she speaks
     * @param safeToWrite false when she asked never to be written to
     * @param email address that may be used, or null
     * @param phone E.164 number that may be called, or null
     */
    public record Card(
            UUID id,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String commune,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> languages,
            boolean interpreter,
            boolean safeToWrite,
            @Nullable String email,
            @Nullable String phone) {}

    /** The card of a person, if she exists. */
    public Optional<Card> card(UUID person) {
        return jdbc.sql("""
                        select id, display_name as name, birth_date, sex,
                               case when not address_protected then commune_insee end as commune,
                               case when not address_protected then latitude end as latitude,
                               case when not address_protected then longitude end as longitude,
                               languages, interpreter_needed as interpreter, not never_write as safe_to_write,
                               case when never_write then null else email end as email,
                               case when never_call then null else phone end as phone
                        from people_person where id = ?
                        """)
                .param(person)
                .query((row, i) -> new Card(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("sex"),
                        row.getString("commune"),
                        (Double) row.getObject("latitude"),
                        (Double) row.getObject("longitude"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getBoolean("interpreter"),
                        row.getBoolean("safe_to_write"),
                        row.getString("email"),
                        row.getString("phone")))
                .optional();
    }

    /** Whether the viewer follows the person today. */
    public boolean followed(Viewer viewer, UUID person) {
        return holds(FOLLOWED, viewer, person);
    }

    /** Whether one of the viewer's own teams follows the person: a motivated access alone decides nothing for her. */
    public boolean followedByTeam(Viewer viewer, UUID person) {
        return holds(
                "exists (select 1 from people_follow_up f where f.person_id = p.id and f.team_id = any(:teams) and f.ends_on is null) and "
                        + NOT_EXCLUDED,
                viewer,
                person);
    }

    /** Whether she said that the viewer, or a structure where they work, shall never see her file. */
    public boolean excluded(Viewer viewer, UUID person) {
        return holds("not " + NOT_EXCLUDED, viewer, person);
    }

    /** Among such lines, those of persons who did not shut their file to that viewer; for pages that no follow-up limits. */
    public <T> List<T> open(Viewer viewer, List<T> lines, Function<T, @Nullable UUID> person) {
        UUID[] persons =
                lines.stream().map(person).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        List<UUID> shut = jdbc.sql(
                        "select p.id from people_person p where p.id = any(:persons) and not " + NOT_EXCLUDED)
                .param("persons", persons)
                .param("account", viewer.id())
                .param("now", java.sql.Timestamp.from(now.instant()))
                .query(UUID.class)
                .list();
        return lines.stream().filter(line -> !shut.contains(person.apply(line))).toList();
    }

    private boolean holds(String condition, Viewer viewer, UUID person) {
        return jdbc.sql("select exists (select 1 from people_person p where p.id = :person and " + condition + ")")
                .param("person", person)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", java.sql.Timestamp.from(now.instant()))
                .query(Boolean.class)
                .single();
    }
}
