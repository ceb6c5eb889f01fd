package fr.passerelle.sharing;

import fr.passerelle.design.Language;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.Exclusions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons opened of their files. The consent is read at each request: what was taken back is closed at the next. */
@Component
public class Consents {

    /**
     * SQL condition: the consent {@code c} on {@code people_person p} opens her file now to the viewer; takes {@code :organisation},
     * {@code :account} and {@code :now}.
     */
    public static final String IN_FORCE = """
            c.person_id = p.id and c.given_at is not null and c.withdrawn_at is null and c.ends_at > :now
            and c.organisation_id = :organisation and (c.account is null or c.account = :account) and
            """ + Dossiers.NOT_EXCLUDED;

    /**
     * SQL condition: a consent in force opens that part of {@code people_person p} to the viewer; takes {@code :invited}, whether the charter lets them open
     * what is shared, and what {@link #IN_FORCE} takes. For lists of work across persons, beside {@link Dossiers#EACH_FOLLOWED}.
     */
    public static String opens(Category category) {
        return " (:invited and exists (select 1 from sharing_consent c where '" + category.name()
                + "' = any(c.categories) and " + IN_FORCE + ")) ";
    }

    private static final String SELECT = """
            select c.*, o.name || coalesce(', ' || g.first_name || ' ' || g.last_name, '') as who
            from sharing_consent c join identity_organisation o on o.id = c.organisation_id
            left join identity_agent g on g.id = c.account
            """;

    private final JdbcClient jdbc;
    private final Exclusions exclusions;
    private final Now now;

    Consents(JdbcClient jdbc, Exclusions exclusions, Now now) {
        this.jdbc = jdbc;
        this.exclusions = exclusions;
        this.now = now;
    }

    /** What one consent in force opens to a viewer. */
    public record Opened(UUID consent, Set<Category> categories, boolean contributes) {}

    /** Those in force for the viewer on that person. */
    public List<Opened> open(Viewer viewer, UUID person) {
        return jdbc.sql(
                        "select c.id, c.categories, c.contributes from sharing_consent c, people_person p where p.id = :person and "
                                + IN_FORCE)
                .param("person", person)
                .param("organisation", viewer.organisation())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query((row, i) ->
                        new Opened(row.getObject("id", UUID.class), categories(row), row.getBoolean("contributes")))
                .list();
    }

    /** The professionals of today to whom a consent in force opens something of her, whatever their trade; whom she shut out, the gate keeps out. */
    public List<UUID> guests(UUID person) {
        return jdbc.sql("""
                        select distinct m.agent_id from sharing_consent c
                        join identity_team t on t.organisation_id = c.organisation_id
                        join identity_membership m on m.team_id = t.id and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        where c.person_id = :person and c.given_at is not null and c.withdrawn_at is null and c.ends_at > :now
                          and (c.account is null or c.account = m.agent_id)
                        """)
                .param("person", person)
                .param("today", now.today())
                .param("now", Timestamp.from(now.instant()))
                .query(UUID.class)
                .list();
    }

    /** All of that person, in force and ended, latest first. */
    public List<Consent> of(UUID person) {
        return jdbc.sql(SELECT + " where c.person_id = ? order by c.prepared_at desc, c.id desc")
                .param(person)
                .query((row, i) -> consent(row))
                .list();
    }

    /** One of hers; anything else is absent. */
    public Consent required(UUID person, UUID consent) {
        return jdbc.sql(SELECT + " where c.person_id = ? and c.id = ?")
                .params(person, consent)
                .query((row, i) -> consent(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Prepares one: it opens nothing until the person says yes. */
    public UUID prepare(
            UUID person, Consent.Recipient recipient, Consent.Terms terms, Language language, @Nullable UUID by) {
        UUID consent = Ids.next();
        jdbc.sql("""
                        insert into sharing_consent (id, person_id, organisation_id, account, purpose, basis, why, categories, contributes, language,
                            prepared_at, prepared_by, ends_at)
                        values (:id, :person, :organisation, :account, :purpose, :basis, :why, :categories, :contributes, :language, :now, :by, :end)
                        """)
                .param("id", consent)
                .param("person", person)
                .param("organisation", recipient.organisation())
                .param("account", recipient.account(), Types.OTHER)
                .param("purpose", terms.purpose())
                .param("basis", terms.basis().name())
                .param("why", terms.why(), Types.VARCHAR)
                .param("categories", names(terms.categories()))
                .param("contributes", terms.contributes())
                .param("language", language.code())
                .param("now", Timestamp.from(now.instant()))
                .param("by", by, Types.OTHER)
                .param("end", Timestamp.from(terms.endsAt()))
                .update();
        return consent;
    }

    /** Whether she shut out, before or since, the one for whom it was prepared. */
    public boolean shut(Consent consent) {
        return jdbc.sql("select '' as name, organisation_id as organisation, account from sharing_consent where id = ?")
                .param(consent.id())
                .query(Exclusions.Target.class)
                .optional()
                .filter(target -> exclusions.covers(consent.person(), target))
                .isPresent();
    }

    /** She said yes, in that way; false when it was given, withdrawn or lapsed meanwhile. */
    public boolean give(UUID person, UUID consent, Consent.Given given, @Nullable String witness) {
        Timestamp at = Timestamp.from(now.instant());
        return jdbc.sql("""
                        update sharing_consent set given_at = ?, given = ?, witness = ?
                        where id = ? and person_id = ? and given_at is null and withdrawn_at is null and ends_at > ?
                        """)
                        .params(at, given.name(), witness, consent, person, at)
                        .update()
                == 1;
    }

    /** She takes it back; false when it is over. */
    public boolean withdraw(UUID person, UUID consent, @Nullable UUID by) {
        Timestamp at = Timestamp.from(now.instant());
        return jdbc.sql("""
                        update sharing_consent set withdrawn_at = :at, withdrawn_by = :by
                        where id = :id and person_id = :person and withdrawn_at is null and ends_at > :at
                        """)
                        .param("at", at)
                        .param("by", by, Types.OTHER)
                        .param("id", consent)
                        .param("person", person)
                        .update()
                == 1;
    }

    static String[] names(Set<Category> categories) {
        return categories.stream().map(Category::name).toArray(String[]::new);
    }

    static Set<Category> categories(ResultSet row) throws SQLException {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        Arrays.stream((String[]) row.getArray("categories").getArray())
                .map(Category::valueOf)
                .forEach(categories::add);
        return categories;
    }

    private static Consent consent(ResultSet row) throws SQLException {
        String given = row.getString("given");
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("who"),
                new Consent.Terms(
                        row.getString("purpose"),
                        Basis.valueOf(row.getString("basis")),
                        row.getString("why"),
                        categories(row),
                        row.getBoolean("contributes"),
                        row.getTimestamp("ends_at").toInstant()),
                Language.of(row.getString("language")),
                row.getTimestamp("prepared_at").toInstant(),
                instant(row, "given_at"),
                given == null ? null : Consent.Given.valueOf(given),
                row.getString("witness"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
