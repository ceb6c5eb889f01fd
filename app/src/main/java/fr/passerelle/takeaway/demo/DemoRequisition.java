package fr.passerelle.takeaway.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.paper.Paper;
import fr.passerelle.takeaway.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The police asks for the procedures of somebody; a team lead is to agree. */
@Component
class DemoRequisition implements DemoStep {

    private static final int AGO_DAYS = 2;

    private final JdbcClient jdbc;
    private final Paper paper;
    private final Shelf shelf;

    DemoRequisition(JdbcClient jdbc, Paper paper, Shelf shelf) {
        this.jdbc = jdbc;
        this.paper = paper;
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public void load(DemoWorld world) {
        world.professionals.stream()
                .filter(each -> each.trade().equals("DATA_PROTECTION_OFFICER"))
                .findFirst()
                .filter(officer -> !world.people.isEmpty())
                .ifPresent(officer -> keep(world, officer));
    }

    private void keep(DemoWorld world, DemoWorld.Professional officer) {
        LocalDate received = world.today().minusDays(AGO_DAYS);
        UUID id = world.id(received);
        byte[] demand = paper.pdf("takeaway/demo/demand", Map.of());
        jdbc.sql("""
                        insert into takeaway_requisition (id, number, authority, reference, received_on, basis, categories, from_on, with_address,
                            paper_type, paper_sha256, noted_at, noted_by, organisation_id)
                        values (?, 'REQ-DEMO', 'Commissariat de Gardanne', 'PV 2026/114', ?, 'PRELIMINARY', '{IDENTITY,PROCEDURES}', ?, false,
                            'application/pdf', ?, ?, ?, ?)
                        """)
                .params(id, Date.valueOf(received), Date.valueOf(received.minusYears(1)), sha256(demand))
                .params(Timestamp.from(world.at(received)), officer.account(), officer.organisation())
                .update();
        jdbc.sql("""
                        insert into takeaway_requisition_person (id, requisition_id, person_id, first_name, last_name, birth_date)
                        select ?, ?, id, coalesce(first_name, display_name), coalesce(last_name, ''), birth_date from people_person where id = ?
                        """).params(world.id(received), id, world.people.get(0).id()).update();
        try (OutputStream out = shelf.write(id, id)) {
            out.write(demand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
