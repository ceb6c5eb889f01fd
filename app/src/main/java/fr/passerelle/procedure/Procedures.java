package fr.passerelle.procedure;

import fr.passerelle.kernel.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions about procedures. Who may ask was checked by the gate: everything is asked of a person. */
@Component
public class Procedures {

    /** The columns of a {@link Procedure}, of a table named {@code d}. */
    public static final String COLUMNS = """
            d.id, d.sheet, d.sheet_version, d.title, d.operator, d.family, d.state, d.mode, d.mode_reason, d.team_id, d.organisation_id,
            d.referent, d.action_id, d.reference, d.sent_on, d.waiting, d.waiting_by, d.expected_on, d.decided_on, d.right_opened_on,
            d.amount, d.abandon_reason, d.created_at, d.changed_at, d.closed_at, d.answers_version, d.version
            """;

    private static final String OF_PERSON = "select " + COLUMNS + """
            from procedure_person h join procedure_procedure d on d.id = h.procedure_id
            where h.person_id = :person
            """;

    private final JdbcClient jdbc;

    Procedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A procedure in which that person takes part. */
    public Optional<Procedure> find(UUID person, UUID procedure) {
        return jdbc.sql(OF_PERSON + " and d.id = :procedure")
                .param("person", person)
                .param("procedure", procedure)
                .query(Procedure.class)
                .optional();
    }

    /** A procedure in which that person takes part; anybody else's is absent. */
    public Procedure required(UUID person, UUID procedure) {
        return find(person, procedure).orElseThrow(NotFound::new);
    }

    /** The procedures of a person: open ones first, then those that moved last. */
    public List<Procedure> of(UUID person) {
        return of(person, Integer.MAX_VALUE, 0);
    }

    /** A part of them, in the same order. */
    public List<Procedure> of(UUID person, int limit, long offset) {
        return jdbc.sql(OF_PERSON
                        + " order by d.closed_at is not null, d.changed_at desc, d.id limit :limit offset :offset")
                .param("person", person)
                .param("limit", limit)
                .param("offset", offset)
                .query(Procedure.class)
                .list();
    }

    /** How many there are. */
    public int count(UUID person) {
        return jdbc.sql("select count(*) from procedure_person where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** The people of a procedure, the applicant first. */
    public List<UUID> people(UUID procedure) {
        return jdbc.sql("select person_id from procedure_person where procedure_id = ? order by position")
                .param(procedure)
                .query(UUID.class)
                .list();
    }
}
