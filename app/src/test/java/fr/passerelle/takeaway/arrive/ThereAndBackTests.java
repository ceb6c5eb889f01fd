package fr.passerelle.takeaway.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import fr.passerelle.kernel.Now;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** A file taken away, taken in by another territory and taken away again says the same; over everything that the demonstration invents. */
@AppTest
class ThereAndBackTests {

    private static final int PERSONS = 60;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Territories territories;

    @Autowired
    PackageFixtures packages;

    @Autowired
    Attachments attachments;

    @Autowired
    Viewers viewers;

    @Autowired
    List<DemoStep> steps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Test
    void nothingIsLostBetweenTwoPasserelles() {
        Territory origin = territories.open(new Territory("essai79", "Deux-Sèvres (essai)"));
        noDemonstrationAccounts();
        List<UUID> persons = Territories.in(origin, this::invented);
        noDemonstrationAccounts();
        Viewer taker = house.stranger(Trade.SOCIAL_WORKER);
        Map<String, Integer> seen = new TreeMap<>();
        SoftAssertions all = new SoftAssertions();
        for (UUID person : persons) {
            byte[] first = packages.packed(origin, person, null, true);
            UUID arrived = takenIn(taker, first);
            byte[] second = packages.packed(House.NORTH, arrived, null, true);
            Map<String, List<String>> before = Oracle.said(first);
            Map<String, List<String>> after = Oracle.said(second);
            before.forEach((list, rows) -> seen.merge(list, rows.size(), Integer::sum));
            all.assertThat(Oracle.without(before, after)).as("lost").isEmpty();
            all.assertThat(Oracle.without(after, before).keySet())
                    .as("added")
                    .isSubsetOf("person.followUps", "journal.entries");
        }
        all.assertAll();
        assertThat(seen)
                .as("what the invented persons have")
                .containsKeys(
                        "person.person",
                        "person.notes",
                        "screenings.screenings",
                        "plan.actions",
                        "referrals.referrals",
                        "referrals.steps",
                        "accompaniments.accompaniments",
                        "mandates.mandates",
                        "mandates.acts",
                        "procedures.procedures",
                        "procedures.steps",
                        "procedures.dueDates",
                        "messages.messages",
                        "journal.entries");
    }

    private UUID takenIn(Viewer taker, byte[] archive) {
        Answer sent = Answer.of(browser.perform(MockMvcRequestBuilders.multipart("/personnes/importer")
                .file(new MockMultipartFile("file", "dossier.zip", "application/zip", archive))
                .param("_once", UUID.randomUUID().toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(taker))));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        Answer taken = Answer.of(browser.post(taker, sent.location(), "agreed", "true", "different", "true"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        return UUID.fromString(taken.location().substring("/personnes/".length()));
    }

    /** The persons with the most to say first. */
    /** Their addresses are the same in every invented territory, and an address signs in to one. */
    private void noDemonstrationAccounts() {
        jdbc.sql("delete from platform.account where email like '%@demo.example'")
                .update();
    }

    private List<UUID> invented() {
        DemoWorld world = new DemoWorld(11, now.today(), new DemoWorld.Scale(10, 44, 80, 60, 400));
        transaction.executeWithoutResult(status ->
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).forEach(step -> step.load(world)));
        List<UUID> persons =
                new ArrayList<>(jdbc.sql("""
                        select p.id from people_person p
                        order by (select count(*) from mandate_mandate m where m.person_id = p.id and m.signed_at is not null) desc,
                                 (select count(*) from correspondence_writing w where w.person_id = p.id) desc,
                                 (select count(*) from procedure_person h where h.person_id = p.id) desc, p.id
                        limit ?
                        """).param(PERSONS).query(UUID.class).list());
        assertThat(persons).hasSize(PERSONS);
        return persons;
    }
}
