package fr.passerelle.procedure;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A procedure of the canary, with a piece. */
@Component
class ProcedureExamples implements RouteExamples {

    private static final String PATH = "/personnes/{person}/demarches/{procedure}";

    private final JdbcClient jdbc;
    private final Now now;

    ProcedureExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID id = Ids.next();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into procedure_procedure (id, title, operator, family, state, mode, team_id, organisation_id, referent, created_at, changed_at)
                        values (?, 'Demander une carte', 'TRANSPORTS', 'TRANSPORTS', 'TO_PREPARE', 'WITH', ?, ?, ?, ?, ?)
                        """)
                .params(id, worker.team(), worker.organisation(), worker.id(), at, at)
                .update();
        jdbc.sql("insert into procedure_person (procedure_id, person_id, position) values (?, ?, 1)")
                .params(id, person)
                .update();
        jdbc.sql("""
                        insert into procedure_piece (procedure_id, position, kind, label, state) values (?, 1, 'PHOTO', 'Photo', 'MISSING')
                        """).param(id).update();
        Map<String, String> here = Map.of("procedure", id.toString(), "position", "1", "move", Move.READY.slug());
        Map<String, Map<String, String>> examples = new HashMap<>();
        for (String more : new String[] {
            "",
            "/preparer",
            "/relecture",
            "/relecture.pdf",
            "/confier",
            "/confier/lu",
            "/pieces",
            "/pieces/{position}",
            "/suite/{move}"
        }) {
            examples.put(PATH + more, here);
        }
        return examples;
    }
}
