package fr.passerelle.mandate;

import fr.passerelle.catalogue.Family;
import fr.passerelle.kernel.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is kept of mandates, and ends authorisations: the one place where a withdrawal is written. */
@Component
public class KeptMandates {

    private static final String AUTHORISATION = """
            select a.id, a.mandate_id, a.person_id, a.family, a.sheet, a.procedure_id, a.title, a.starts_at, a.ends_at,
                   a.revoked_at, a.revoked_why, a.revoked_words
            from mandate_authorisation a
            """;

    private static final String MANDATE = """
            select m.id, m.person_id, m.organisation_id, m.team_id, m.drafted_at, m.drafted_by, m.text_version, m.language, m.duration,
                   m.signing, m.signed_at, m.signed, m.drawing, m.scan, m.version
            from mandate_mandate m
            """;

    private final JdbcClient jdbc;
    private final Now now;

    KeptMandates(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What was signed, and its seal. */
    public record Signed(String document, byte[] seal) {}

    /** That mandate of that person with that structure. */
    public Optional<Mandate> find(UUID person, UUID organisation, UUID mandate) {
        return jdbc.sql(MANDATE + "where m.id = ? and m.person_id = ? and m.organisation_id = ?")
                .params(mandate, person, organisation)
                .query((row, i) -> mandate(row, of(mandate)))
                .optional();
    }

    /** The mandates of a person with a structure, the latest first. */
    public List<Mandate> of(UUID person, UUID organisation) {
        List<Authorisation> all = authorisations(person, organisation);
        return jdbc.sql(MANDATE
                        + "where m.person_id = ? and m.organisation_id = ? order by m.drafted_at desc, m.id desc")
                .params(person, organisation)
                .query((row, i) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return mandate(
                            row,
                            all.stream()
                                    .filter(each -> each.mandate().equals(id))
                                    .toList());
                })
                .list();
    }

    /** What was signed of that mandate, if it was. */
    public Optional<Signed> signed(UUID mandate) {
        return jdbc.sql("select signed, seal from mandate_mandate where id = ? and signed is not null")
                .param(mandate)
                .query((row, i) -> new Signed(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /** The acts done under that mandate, in their order. */
    public List<Act> acts(UUID mandate) {
        return acts("c.mandate_id = ? order by c.at, c.id")
                .param(mandate)
                .query(KeptMandates::act)
                .list();
    }

    /** The acts that a structure did in the person's name, the latest first. */
    public List<Act> acts(UUID person, UUID organisation, int limit) {
        return acts("c.person_id = ? and c.organisation_id = ? order by c.at desc, c.id desc limit ?")
                .params(person, organisation, limit)
                .query(KeptMandates::act)
                .list();
    }

    /** Everything that a structure was ever allowed in the person's name, drafts included. */
    public List<Authorisation> authorisations(UUID person, UUID organisation) {
        return list("where a.person_id = ? and a.organisation_id = ? order by a.id", person, organisation);
    }

    /** The same, kept as it is until the end of the transaction. */
    List<Authorisation> locked(UUID person, UUID organisation) {
        return list(
                "where a.person_id = ? and a.organisation_id = ? order by a.id for share of a", person, organisation);
    }

    /** What still holds for that procedure alone, locked. */
    List<Authorisation> ofProcedure(UUID procedure) {
        return list(
                "where a.procedure_id = ? and a.revoked_at is null and a.ends_at > ? order by a.id for update of a",
                procedure,
                Timestamp.from(now.instant()));
    }

    /** What still holds of what a person gave, to whichever structure, locked. */
    public List<Authorisation> holding(UUID person) {
        return list(
                "where a.person_id = ? and a.revoked_at is null and a.ends_at > ? order by a.id for update of a",
                person,
                Timestamp.from(now.instant()));
    }

    /** What holds or was withdrawn of that mandate, locked before a change. */
    public List<Authorisation> lockedOf(UUID mandate) {
        return list("where a.mandate_id = ? order by a.id for update of a", mandate);
    }

    private List<Authorisation> of(UUID mandate) {
        return list("where a.mandate_id = ? order by a.id", mandate);
    }

    /**
     * Ends an authorisation that was locked before: the instant is read now, after every act that was under way.
     *
     * @param account who does it, or null for the platform
     * @return the person
     */
    public UUID revoke(Authorisation authorisation, Revocation why, @Nullable String words, @Nullable UUID account) {
        return jdbc.sql("""
                        update mandate_authorisation set revoked_at = ?, revoked_why = ?, revoked_words = ?, revoked_by = ?
                        where id = ? and revoked_at is null returning person_id
                        """)
                .params(Timestamp.from(now.instant()), why.name(), words, account, authorisation.id())
                .query(UUID.class)
                .single();
    }

    private List<Authorisation> list(String where, Object... values) {
        return jdbc.sql(AUTHORISATION + where)
                .params(values)
                .query(KeptMandates::authorisation)
                .list();
    }

    private JdbcClient.StatementSpec acts(String where) {
        return jdbc.sql("""
                select c.id, c.mandate_id, c.authorisation_id, c.at, c.who, c.words, a.title
                from mandate_act c join mandate_authorisation a on a.id = c.authorisation_id where
                """ + " " + where);
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static Authorisation authorisation(ResultSet row, int number) throws SQLException {
        String family = row.getString("family");
        String why = row.getString("revoked_why");
        return new Authorisation(
                row.getObject("id", UUID.class),
                row.getObject("mandate_id", UUID.class),
                new Matter(
                        family == null ? null : Family.valueOf(family),
                        row.getString("sheet"),
                        row.getObject("procedure_id", UUID.class),
                        row.getString("title")),
                instant(row.getTimestamp("starts_at")),
                instant(row.getTimestamp("ends_at")),
                instant(row.getTimestamp("revoked_at")),
                why == null ? null : Revocation.valueOf(why),
                row.getString("revoked_words"));
    }

    private static Mandate mandate(ResultSet row, List<Authorisation> authorisations) throws SQLException {
        String signing = row.getString("signing");
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getTimestamp("drafted_at").toInstant(),
                row.getObject("drafted_by", UUID.class),
                row.getString("text_version"),
                fr.passerelle.design.Language.of(row.getString("language")),
                MandateDuration.valueOf(row.getString("duration")),
                signing == null ? null : Signing.valueOf(signing),
                instant(row.getTimestamp("signed_at")),
                row.getString("signed") == null ? null : SignedDocument.read(row.getString("signed")),
                row.getBytes("drawing"),
                row.getObject("scan", UUID.class),
                authorisations,
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
