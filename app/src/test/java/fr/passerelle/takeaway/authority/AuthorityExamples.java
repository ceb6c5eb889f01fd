package fr.passerelle.takeaway.authority;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.testing.RouteExamples;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** About the canary: a demand that waits for an agreement, one whose archive is ready, one that was handed over. */
@Component
class AuthorityExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Shelf shelf;

    AuthorityExamples(JdbcClient jdbc, Shelf shelf) {
        this.jdbc = jdbc;
        this.shelf = shelf;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Map<String, Map<String, String>> examples = new HashMap<>();
        for (String page : new String[] {"", "/papier", "/personnes", "/clore"}) {
            examples.put(NoteRequisition.PATH + "/{requisition}" + page, asked(worker, person, State.WAITING));
        }
        examples.put(NoteRequisition.PATH + "/{requisition}/preparer", asked(worker, person, State.AGREED));
        examples.put(NoteRequisition.PATH + "/{requisition}/remise.zip", asked(worker, person, State.READY));
        examples.put(NoteRequisition.PATH + "/{requisition}/certificat.pdf", asked(worker, person, State.GIVEN));
        examples.put("/protection/remises/{requisition}", asked(worker, person, State.WAITING));
        examples.put("/protection/remises/{requisition}/papier", asked(worker, person, State.WAITING));
        return examples;
    }

    private enum State {
        WAITING,
        AGREED,
        READY,
        GIVEN
    }

    private Map<String, String> asked(Viewer worker, UUID person, State state) {
        UUID id = Ids.next();
        boolean agreed = state != State.WAITING;
        UUID outgoing = state == State.READY ? Ids.next() : null;
        jdbc.sql("""
                        insert into takeaway_requisition (id, number, authority, reference, received_on, basis, categories, with_address, paper_type,
                            paper_sha256, noted_at, noted_by, organisation_id, decided_at, decided_by, agreed, outgoing, prepared_at, files, size, sha256,
                            outcome, closed_at)
                        values (:id, 'REQ-' || :id, 'Commissariat', 'PV 12', current_date, 'FLAGRANCE', '{CONTACT}', false, 'application/pdf', '\\x00', now(),
                            :worker, :organisation, case when :agreed then now() end, case when :agreed then gen_random_uuid() end,
                            case when :agreed then true end, cast(:outgoing as uuid), now(), 1, 1, sha256('x'), :outcome,
                            case when :outcome is null then null else now() end)
                        """)
                .param("id", id)
                .param("worker", worker.id())
                .param("organisation", worker.organisation())
                .param("agreed", agreed)
                .param("outgoing", outgoing)
                .param("outcome", state == State.GIVEN ? "GIVEN" : null, java.sql.Types.VARCHAR)
                .update();
        jdbc.sql("""
                        insert into takeaway_requisition_person (id, requisition_id, person_id, first_name, last_name) values (?, ?, ?, 'P', 'N')
                        """).params(Ids.next(), id, person).update();
        lay(id);
        if (outgoing != null) {
            lay(outgoing);
        }
        return Map.of("requisition", id.toString());
    }

    private void lay(UUID id) {
        try (OutputStream out = shelf.write(id, id)) {
            out.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
