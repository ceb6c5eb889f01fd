package fr.passerelle.mandate.keep;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.MandateDuration;
import fr.passerelle.mandate.MandateFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mandates are announced before their end once, and forgotten in time, not before. */
@AppTest
class KeepMandatesTests {

    @Autowired
    ForgetMandates forget;

    @Autowired
    AnnounceEnds announce;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    MandateFixtures given;
    Viewer worker;
    UUID person;

    @BeforeEach
    void aPerson() {
        given = new MandateFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theProofGoesSixYearsAfterTheEndOfTheLastThingItAllowed() {
        UUID mandate = given.signed(worker, person, MandateDuration.MONTH, "SOCIAL");
        days(31 + 6 * 365);
        assertThat(left(mandate)).isEqualTo("1");
        days(3);
        assertThat(left(mandate)).isEqualTo("0");
        assertThat(given.one("select count(*)::text from mandate_authorisation where mandate_id = ?", mandate))
                .isEqualTo("0");
        assertThat(given.one("select verb from audit_entry where subject = ? order by at desc limit 1", mandate))
                .isEqualTo("mandate.proof-erased");
    }

    @Test
    void aDraftThatNobodySignedGoesAfterThirtyDays() {
        UUID draft = given.drafted(worker, person, MandateDuration.MONTH, "SOCIAL");
        days(29);
        assertThat(left(draft)).isEqualTo("1");
        days(2);
        assertThat(left(draft)).isEqualTo("0");
    }

    @Test
    void theTeamIsToldOnceThirtyDaysBeforeAndWithoutAName() {
        now.stopAt(now.today().plusDays(1).atTime(9, 0).atZone(Now.PARIS).toInstant());
        Viewer fresh = house.newcomer(Trade.SOCIAL_WORKER);
        given.signed(fresh, given.personFollowedBy(fresh), MandateDuration.YEAR, "SOCIAL", "LOGEMENT");
        given.signed(fresh, given.personFollowedBy(fresh), MandateDuration.MONTH, "SOCIAL");
        String email = given.one("select email from identity_agent where id = ?", fresh.id());
        now.forward(Duration.ofDays(333));
        run();
        String before = mails(email);
        now.forward(Duration.ofDays(1));
        run();
        run();
        now.forward(Duration.ofDays(1));
        run();
        assertThat(Integer.parseInt(mails(email)) - Integer.parseInt(before)).isEqualTo(1);
        assertThat(given.one(
                        "select subject || body from messaging_mail where recipient = ? and key like 'mandate-ends%' order by posted_at desc limit 1",
                        email))
                .contains("se termine")
                .doesNotContain("Louise");
    }

    private String mails(String email) {
        return given.one(
                "select count(*)::text from messaging_mail where recipient = ? and key like 'mandate-ends%'", email);
    }

    private String left(UUID mandate) {
        return given.one("select count(*)::text from mandate_mandate where id = ?", mandate);
    }

    private void run() {
        Territories.in(House.SOUTH, announce::run);
    }

    private void days(int days) {
        now.forward(Duration.ofDays(days));
        Territories.in(House.SOUTH, forget::run);
    }
}
