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

    /** The columns of a {@link Procedure}, of a table named {@code p}. */
    public static final String COLUMNS = """
            p.id, p.sheet, p.sheet_version, p.title, p.operator, p.family, p.state, p.mode, p.mode_reason, p.team_id, p.organisation_id,
            p.referent, p.action_id, p.reference, p.sent_on, p.waiting, p.waiting_by, p.expected_on, p.decided_on, p.right_opened_on,
            p.amount, p.abandon_reason, p.created_at, p.changed_at, p.closed_at, p.answers_version, p.version
            """;

    private static final String OF_PERSON = "select " + COLUMNS + """
            from procedure_person h join procedure_procedure p on p.id = h.procedure_id
            where h.person_id = :person
            """;

    private final JdbcClient jdbc;

    Procedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A procedure in which that person takes part. */
    public Optional<Procedure> find(UUID person, UUID procedure) {
        return jdbc.sql(OF_PERSON + " and p.id = :procedure")
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
        return jdbc.sql(OF_PERSON + " order by p.closed_at is not null, p.changed_at desc, p.id")
                .param("person", person)
                .query(Procedure.class)
                .list();
    }

    /** The people of a procedure, the applicant first. */
    public List<UUID> people(UUID procedure) {
        return jdbc.sql("select person_id from procedure_person where procedure_id = ? order by position")
                .param(procedure)
                .query(UUID.class)
                .list();
    }
}
