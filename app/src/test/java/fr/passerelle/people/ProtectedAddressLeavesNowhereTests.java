package fr.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.MandateDuration;
import fr.passerelle.mandate.MandateFixtures;
import fr.passerelle.paper.PdfAssert;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T3, T21 for what leaves: no paper made here tells where somebody lives whose address is protected, but the file that she takes away herself. */
@AppTest
class ProtectedAddressLeavesNowhereTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    PackageFixtures packages;

    Viewer worker;
    UUID person;
    String home;

    @BeforeEach
    void somebodyWhoHides() {
        worker = house.a(Trade.SOCIAL_WORKER);
        person = new MandateFixtures(browser, jdbc, now).personFollowedBy(worker);
        home = "/personnes/" + person;
        run("""
                update people_person set housing = 'ADDRESS', address = '7 impasse du Serin, 13120 Gardanne', address_protected = true,
                    safe_hours = 'quand Serinus travaille', contact_note = 'Serinus lit ses messages' where id = ?
                """, person);
    }

    @Test
    void noPaperMadeHereTellsWhereSheLives() throws Exception {
        UUID signed = new MandateFixtures(browser, jdbc, now)
                .signed(worker, person, MandateDuration.YEAR, "SOCIAL", "LOGEMENT");
        String mandate = home + "/mandats/" + signed;
        ReferralFixtures referrals = new ReferralFixtures(jdbc, now);
        UUID referral = referrals.sent(
                browser, worker, person, referrals.place(referrals.newAddress()), "message", "Elle viendra.");
        for (String paper : new String[] {
            mandate + "/document.pdf",
            home + "/orientations/" + referral + "/fiche.pdf",
            home + "/plan/imprimer.pdf",
            home + "/papiers/pochette.pdf",
            home + "/papiers/comptes/carnet.pdf",
            home + "/mandats/fait-en-mon-nom.pdf",
            "/taches/reunion/imprimer.pdf"
        }) {
            var answer = browser.get(worker, paper).getResponse();
            assertThat(answer.getStatus()).as(paper).isEqualTo(200);
            assertThat(PdfAssert.text(answer.getContentAsByteArray()))
                    .as(paper)
                    .isNotBlank()
                    .doesNotContainIgnoringCase("serin");
        }
    }

    @Test
    void onlyHerOwnFileTellsIt() {
        assertThat(taken(true)).contains("7 impasse du Serin");
        assertThat(taken(false)).doesNotContain("impasse");
        run(
                "insert into people_note (id, person_id, kind, author, body, written_at) values (gen_random_uuid(), ?, 'SHARED', ?, ?, now())",
                person,
                worker.id(),
                "Vit au 7, Impasse du SERIN (Gardanne).");
        assertThat(taken(false))
                .contains("Vit au [adresse protégée] (Gardanne).")
                .doesNotContainIgnoringCase("impasse");
    }

    @Test
    void aPlaceIsNotToldItEvenByHand() {
        ReferralFixtures referrals = new ReferralFixtures(jdbc, now);
        String place = referrals.place(referrals.newAddress()).toString();
        assertThat(browser.post(
                        worker,
                        home + "/orientations/nouvelle",
                        "place",
                        place,
                        "need",
                        "Un rendez-vous",
                        "urgency",
                        "CALM",
                        "consent",
                        "ORAL",
                        "mail",
                        "true",
                        "shares",
                        "NEED",
                        "message",
                        "Elle habite impasse du SERIN, au 7"))
                .hasStatus(422)
                .bodyText()
                .contains("adresse est protégée");
        assertThat(referrals.state(person)).isEqualTo("none");
    }

    private String taken(boolean withAddress) {
        Map<String, byte[]> files =
                PackageFixtures.opened(packages.packed(House.SOUTH, person, worker.id(), withAddress));
        StringBuilder text = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".pdf") && !name.contains("/")) {
                text.append(PdfAssert.text(bytes));
            } else if (name.endsWith(".json")) {
                text.append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return text.toString();
    }

    private void run(String sql, Object... parameters) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).params(parameters).update());
    }
}
