package fr.passerelle.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.MandateDuration;
import fr.passerelle.mandate.MandateFixtures;
import fr.passerelle.procedure.ProcedureFixtures;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In her own space a person reads her procedures, her appointments, her mandates, and takes her file away; nobody else's. */
@AppTest
class OwnPagesTests {

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

    @BeforeEach
    void somebodyWhoFollows() {
        worker = house.a(Trade.SOCIAL_WORKER);
    }

    @Test
    void sheEndsAMandateInOneGestureThatSheConfirms() {
        MandateFixtures given = new MandateFixtures(browser, jdbc, now);
        UUID person = given.personFollowedBy(worker);
        UUID mandate = given.signed(worker, person, MandateDuration.MONTH, "SOCIAL", "ARGENT");
        PersonPrincipal her = her(person);
        String end = "/mon-espace/mandats/" + mandate + "/arreter";
        assertThat(body(her, "/mon-espace/mandats")).contains(worker.organisationName(), "Arrêter ce mandat");
        assertThat(body(her, end)).contains("Oui, j’arrête ce mandat");
        assertThat(Answer.of(browser.post(her(given.personFollowedBy(worker)), end))
                        .status())
                .as("not a mandate of hers")
                .isEqualTo(404);
        assertThat(Answer.of(browser.post(her, end)).status()).isEqualTo(303);
        assertThat(body(her, "/mon-espace/mandats")).contains("C’est arrêté.").doesNotContain("Arrêter ce mandat");
        assertThat(given.one(
                        "select string_agg(distinct revoked_why, ',') from mandate_authorisation where mandate_id = ?",
                        mandate))
                .isEqualTo("PERSON");
        assertThat(given.one("select verb from audit_entry where subject = ? order by seq desc limit 1", mandate))
                .isEqualTo("self.mandate-ended");
        assertThat(browser.get(her, "/mon-espace/mandats/" + mandate + "/attestation.pdf"))
                .hasStatusOk();
        assertThat(Answer.of(browser.post(her, end)).status()).isEqualTo(409);
    }

    @Test
    void sheReadsWhatToDoNext() {
        ProcedureFixtures procedures = new ProcedureFixtures(browser, jdbc, now, worker);
        UUID procedure = procedures.begun("WITH");
        procedures.run(
                "insert into procedure_piece (procedure_id, position, kind, label, state) values (?, 1, ?, 'Une photo', 'MISSING')",
                procedure,
                PieceKind.values()[0].name());
        String page = body(her(procedures.person), "/mon-espace/demarches");
        assertThat(page).contains("Nous préparons cette démarche avec vous.", "Il manque ces papiers", "Une photo");
        assertThat(body(her(procedures.another()), "/mon-espace/demarches"))
                .contains("Vous n’avez pas de démarche en ce moment.");
    }

    @Test
    void sheSaysThatSheCannotComeAndWhoSentHerIsTold() {
        ReferralFixtures referrals = new ReferralFixtures(jdbc, now);
        UUID person = referrals.personFollowedBy(worker);
        UUID referral = Territories.in(
                House.SOUTH, () -> referrals.sent(browser, worker, person, referrals.place(referrals.newAddress())));
        PersonPrincipal her = her(person);
        assertThat(body(her, "/mon-espace/rendez-vous")).contains("Je ne peux pas venir");
        String say = "/mon-espace/rendez-vous/" + referral;
        assertThat(Answer.of(browser.post(her, say, "says", "NOT_COMING")).status())
                .isEqualTo(303);
        assertThat(Territories.in(House.SOUTH, () -> referrals.column(referral, "person_says")))
                .isEqualTo("NOT_COMING");
        assertThat(body(her, "/mon-espace/rendez-vous")).contains("Vous avez dit");
        UUID other = referrals.personFollowedBy(worker);
        assertThat(Answer.of(browser.post(her(other), say, "says", "COMING")).status())
                .isEqualTo(404);
    }

    @Test
    void sheTakesHerFileAwayHerselfAndNoHelperDoes() {
        UUID person = new ReferralFixtures(jdbc, now).personFollowedBy(worker);
        PersonPrincipal her = her(person);
        assertThat(Answer.of(browser.post(her, "/mon-espace/emporter")).status())
                .isEqualTo(303);
        packages.make(House.SOUTH);
        String page = body(her, "/mon-espace/emporter");
        assertThat(page).contains("C’est prêt.");
        String link = page.replaceFirst("(?s).*href=\"(/mon-espace/emporter/[^\"]+/dossier\\.zip)\".*", "$1");
        byte[] archive = browser.get(her, link).getResponse().getContentAsByteArray();
        assertThat(PackageFixtures.opened(archive)).containsKey("dossier.json");
        assertThat(Answer.of(browser.get(her(new ReferralFixtures(jdbc, now).personFollowedBy(worker)), link))
                        .status())
                .isEqualTo(404);
        assertThat(body(worker, "/personnes/" + person + "/emporter"))
                .as("what she asked for herself is hers alone")
                .doesNotContain("dossier.zip");
    }

    /** She, in a space that was opened with her. */
    private PersonPrincipal her(UUID person) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into space_access (person_id, organisation_id, opened_by, opened_at, card_hash, card_made_at, sessions_from)
                        values (?, ?, ?, now(), ?, now(), now() - interval '1 hour') on conflict (person_id) do nothing
                        """)
                        .params(
                                person,
                                worker.organisation(),
                                worker.id(),
                                person.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .update());
        return new PersonPrincipal(person, House.SOUTH.code(), null);
    }

    private String body(PersonPrincipal person, String path) {
        return Answer.of(browser.get(person, path)).body();
    }

    private String body(Viewer viewer, String path) {
        return Answer.of(browser.get(viewer, path)).body();
    }
}
