package fr.passerelle.law;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.testing.RouteExamples;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the canary: a request, a hold, an announced end; an erasure proposed for somebody else and one that was done; a breach. */
@Component
class LawExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Holds holds;

    LawExamples(JdbcClient jdbc, Requests requests, Holds holds) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.holds = holds;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Map<String, Map<String, String>> examples = new HashMap<>();
        String request = requests.ask(person, Request.Kind.ACCESS, "").toString();
        String hold = holds.put(person, Holds.Kind.OTHER, "Une enquête", null, worker.id())
                .toString();
        jdbc.sql("""
                        insert into law_ending (person_id, last_contact_on, announced_on, erase_on) values (?, current_date, current_date, current_date + 60)
                        """).param(person).update();
        examples.put("/protection/demandes/{request}", Map.of("request", request));
        examples.put("/personnes/{person}/conservation/{hold}/lever", Map.of("hold", hold));
        examples.put("/protection/conservation/{ending}/visa", Map.of("ending", person.toString()));
        examples.put(
                "/protection/structures/{organisation}",
                Map.of("organisation", worker.organisation().toString()));
        examples.put("/protection/effacements/{erasure}", Map.of("erasure", erasure(worker, false)));
        examples.put("/protection/effacements/{erasure}/certificat.pdf", Map.of("erasure", erasure(worker, true)));
        examples.put("/protection/violations/{breach}", Map.of("breach", breach(worker)));
        return examples;
    }

    private String erasure(Viewer worker, boolean done) {
        UUID other = Ids.next();
        jdbc.sql("insert into people_person (id, display_name, created_at) values (?, 'À effacer', now())")
                .param(other)
                .update();
        jdbc.sql("insert into people_follow_up (id, person_id, team_id, starts_on) values (?, ?, ?, current_date)")
                .params(Ids.next(), other, worker.team())
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into law_erasure (id, number, person_id, cause, reason, asked_at, asked_by, done_at)
                        values (?, ?, ?, 'REQUEST', 'Elle le demande', now(), ?, case when ? then now() end)
                        """).params(id, "EFF-" + id, other, worker.id(), done).update();
        return id.toString();
    }

    private String breach(Viewer worker) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into law_breach (id, number, known_at, what, risk, created_at, created_by)
                        values (?, ?, now(), 'Une clé perdue', 'RISK', now(), ?)
                        """).params(id, "VIO-" + id, worker.id()).update();
        return id.toString();
    }
}
