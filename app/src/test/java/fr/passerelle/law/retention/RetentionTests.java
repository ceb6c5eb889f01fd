package fr.passerelle.law.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two years after she last came a person is erased, announced sixty days before, unless she comes back or something holds. */
@AppTest
class RetentionTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Retention retention;

    @Autowired
    Endings endings;

    @Autowired
    Now now;

    Viewer worker;
    Viewer officer;
    LocalDate start;

    @BeforeEach
    void somebody() {
        worker = house.newcomer(House.NORTH, Trade.SOCIAL_WORKER);
        officer = house.newcomer(House.NORTH, Trade.DATA_PROTECTION_OFFICER);
        start = now.today();
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void sheIsAnnouncedThenErasedNeverSooner() {
        UUID person = lastSeen(start.minusYears(2).plusDays(61));
        night(0);
        assertThat(announced(person)).isFalse();
        night(2);
        assertThat(announced(person)).isTrue();
        assertThat(browser.get(worker, "/ma-journee"))
                .bodyText()
                .contains("le dossier arrive à sa fin", person.toString());
        assertThat(browser.get(officer, "/protection/conservation")).bodyText().contains("Annoncé");
        night(61);
        assertThat(there(person)).isTrue();
        night(62);
        assertThat(there(person)).isFalse();
        assertThat(verbs(person)).containsExactly("ending.announced", "person.erased");
    }

    @Test
    void whoeverWasLeftForLongIsStillAnnouncedSixtyDays() {
        UUID person = lastSeen(start.minusYears(5));
        night(0);
        night(59);
        assertThat(there(person)).isTrue();
        night(60);
        assertThat(there(person)).isFalse();
    }

    @Test
    void sheComesBackAndStays() {
        UUID person = lastSeen(start.minusYears(3));
        night(0);
        in(() -> jdbc.sql("""
                        insert into people_note (id, person_id, kind, author, body, written_at) values (?, ?, 'SHARED', ?, 'Elle est passée.', ?)
                        """)
                .params(Ids.next(), person, worker.id(), Timestamp.from(now.instant()))
                .update());
        night(70);
        assertThat(there(person)).isTrue();
        assertThat(announced(person)).isFalse();
        assertThat(verbs(person)).contains("ending.came-back");
    }

    @Test
    void aHoldKeepsHerUntilItEnds() {
        UUID person = lastSeen(start.minusYears(3));
        String address = "/personnes/" + person + "/conservation";
        night(0);
        assertThat(browser.post(worker, address, "kind", "LITIGATION", "reason", "court"))
                .hasStatus(422)
                .bodyText()
                .contains("Expliquez en une phrase");
        assertThat(browser.post(worker, address, "reason", "Recours au tribunal", "until", "01/01/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le motif.", "déjà passé");
        String until = French.field(now.today().plusDays(90));
        assertThat(browser.post(worker, address, "kind", "LITIGATION", "reason", "Recours au tribunal", "until", until))
                .hasStatus(303);
        assertThat(browser.get(worker, address)).bodyText().contains("Recours au tribunal", "sera effacé le");
        night(90);
        assertThat(there(person)).isTrue();
        night(91);
        assertThat(there(person)).isFalse();
    }

    @Test
    void aLiftedHoldHoldsNoMore() {
        UUID person = lastSeen(start.minusYears(3));
        String address = "/personnes/" + person + "/conservation";
        browser.post(worker, address, "kind", "OTHER", "reason", "Une enquête en cours");
        String hold = in(() -> jdbc.sql("select id::text from law_hold where person_id = ?")
                .param(person)
                .query(String.class)
                .single());
        night(0);
        night(60);
        assertThat(there(person)).isTrue();
        assertThat(browser.post(worker, address + "/" + hold + "/lever")).hasStatus(303);
        assertThat(browser.post(worker, address + "/" + hold + "/lever")).hasStatus(404);
        night(60);
        assertThat(there(person)).isFalse();
    }

    @Test
    void aPublicBodyErasesWithTheVisaOfTheArchives() {
        String structure = "/protection/structures/" + worker.organisation();
        assertThat(browser.post(officer, structure, "archives", "true")).hasStatus(303);
        try {
            UUID person = lastSeen(start.minusYears(3));
            night(0);
            night(400);
            assertThat(there(person)).isTrue();
            assertThat(browser.get(officer, "/protection/conservation"))
                    .bodyText()
                    .contains("Attend le visa des archives");
            assertThat(browser.post(officer, "/protection/conservation/" + person + "/visa"))
                    .hasStatus(303);
            assertThat(browser.post(officer, "/protection/conservation/" + person + "/visa"))
                    .hasStatus(404);
            night(400);
            assertThat(there(person)).isFalse();
        } finally {
            browser.post(officer, structure);
        }
    }

    @Test
    void manyWhoAreHeldDoNotKeepTheNextOneForEver() {
        in(() -> jdbc.sql("""
                        with held as (insert into people_person (id, display_name, created_at)
                                      select gen_random_uuid(), 'Retenue', '2019-01-01' from generate_series(1, 520) returning id),
                             hold as (insert into law_hold (id, person_id, kind, reason, created_at)
                                      select gen_random_uuid(), id, 'OTHER', 'Recours', now() from held)
                        insert into law_ending (person_id, last_contact_on, announced_on, erase_on)
                        select id, '2019-01-01', '2020-01-01', '2021-01-01' from held
                        """).update());
        UUID person = lastSeen(start.minusYears(3));
        night(0);
        night(61);
        assertThat(there(person)).isFalse();
        assertThat(in(() -> jdbc.sql("select count(*) from people_person where display_name = 'Retenue'")
                        .query(Long.class)
                        .single()))
                .isEqualTo(520);
        in(() -> jdbc.sql("delete from people_person where display_name = 'Retenue'")
                .update());
    }

    private UUID lastSeen(LocalDate day) {
        UUID person = APerson.unique().followedBy(worker).in(house, jdbc);
        Timestamp at = Timestamp.from(day.atTime(12, 0).atZone(Now.PARIS).toInstant());
        in(() -> jdbc.sql("update people_person set created_at = ? where id = ?")
                .params(at, person)
                .update());
        return in(() -> {
            jdbc.sql("update people_follow_up set created_at = ?, starts_on = ? where person_id = ?")
                    .params(at, Date.valueOf(day), person)
                    .update();
            return person;
        });
    }

    private void night(int days) {
        now.stopAt(start.plusDays(days).atTime(4, 10).atZone(Now.PARIS).toInstant());
        Territories.in(House.NORTH, retention::run);
    }

    private boolean announced(UUID person) {
        return in(() -> endings.find(person).isPresent());
    }

    private boolean there(UUID person) {
        return in(() -> jdbc.sql("select exists (select 1 from people_person where id = ?)")
                .param(person)
                .query(Boolean.class)
                .single());
    }

    private java.util.List<String> verbs(UUID person) {
        return in(() -> jdbc.sql("select verb from audit_entry where dossier = ? order by seq")
                .param(person)
                .query(String.class)
                .list());
    }

    private <T> T in(java.util.concurrent.Callable<T> work) {
        return Territories.in(House.NORTH, work);
    }
}
