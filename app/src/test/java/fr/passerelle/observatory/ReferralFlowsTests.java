package fr.passerelle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ReferralFlowsTests {

    private static final String PAGE = "/orientations/territoire";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ReferralFixtures given;
    Viewer worker;
    UUID person;
    String town;

    @BeforeEach
    void aTown() {
        given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        town = "Ville" + Ids.next();
        sent(place("Assez " + town), 12, 30, "ACCEPTED");
    }

    @Test
    void aPlaceThatNeverAnswersIsNamedOnceFiveRequestsStaySilentAndNotBefore() {
        UUID four = place("Quatre " + town);
        UUID five = place("Cinq " + town);
        UUID answers = place("Répond " + town);
        sent(four, 4, 20, null);
        sent(five, 5, 20, null);
        sent(answers, 5, 20, null);
        sent(answers, 1, 20, "ACCEPTED");

        assertThat(silent()).contains("Cinq " + town).doesNotContain("Quatre " + town, "Répond " + town);
    }

    @Test
    void recentRequestsAreNotSilenceYet() {
        UUID place = place("Récent " + town);
        sent(place, 8, 3, null);

        assertThat(silent()).doesNotContain("Récent " + town);
    }

    @Test
    void aNumberUnderFiveIsHiddenTheOthersAreRoundedAndSmallLinesAreGathered() {
        List<Flows.Flow> flows = new ArrayList<>();
        flows.addAll(Collections.nCopies(42, flow("Grande", Flows.Kind.TAKEN)));
        flows.addAll(Collections.nCopies(4, flow("Grande", Flows.Kind.DECLINED)));
        flows.addAll(Collections.nCopies(4, flow("Petite", Flows.Kind.TAKEN)));
        flows.addAll(Collections.nCopies(3, flow("Minuscule", Flows.Kind.TAKEN)));

        List<Flows.Line> lines = Flows.table(flows, Flows.Flow::commune, "Autres");

        assertThat(lines).extracting(Flows.Line::name).containsExactly("Grande", "Autres");
        assertThat(lines.get(0).counts()).containsExactly(40, null, 0, 0);
        assertThat(lines.get(0).median()).isEqualTo(4);
        assertThat(lines.get(1).counts()).containsExactly(5, 0, 0, 0);
        assertThat(Flows.table(flows.subList(46, 50), Flows.Flow::commune, "Autres"))
                .as("four are nowhere")
                .isEmpty();
    }

    private static Flows.Flow flow(String commune, Flows.Kind kind) {
        return new Flows.Flow(
                UUID.nameUUIDFromBytes(commune.getBytes(StandardCharsets.UTF_8)),
                "Lieu, " + commune,
                commune,
                null,
                null,
                4.2,
                kind);
    }

    @Test
    void itNamesNoWorkerAndNobodyWhoWasReferredAndIsForCoordinatorsOnly() {
        sent(place("Lieu " + town), 12, 30, "ACCEPTED");

        assertThat(browser.get(house.a(Trade.COORDINATOR), PAGE))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Louise", worker.name());
        assertThat(browser.get(house.a(Trade.TEAM_LEAD), PAGE)).hasStatus(404);
        assertThat(browser.get(worker, PAGE)).hasStatus(404);
    }

    private String page() {
        return Answer.of(browser.get(house.a(Trade.COORDINATOR), PAGE)).body();
    }

    private String silent() {
        String page = page();
        return page.substring(page.indexOf("h-silent"), page.indexOf("h-services"));
    }

    private UUID place(String name) {
        UUID place = given.place("");
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update directory_place set name = ?, commune_name = ? where id = ?")
                        .params(name, town, place)
                        .update());
        return place;
    }

    private void sent(UUID place, int times, int daysAgo, String answer) {
        Instant at = now.instant().minus(Duration.ofDays(daysAgo));
        Territories.in(House.SOUTH, () -> {
            for (int i = 0; i < times; i++) {
                UUID id = Ids.next();
                jdbc.sql("""
                                insert into referral_referral (id, person_id, place_id, place_name, need, urgency, consent, state, created_at,
                                                               organisation_id, team_id, sender_name, decline_reason)
                                values (?, ?, ?, 'Un lieu', 'Un besoin', 'CALM', 'ORAL', ?, ?, ?, ?, ?, ?)
                                """)
                        .params(id, person, place, answer == null ? "SENT" : answer, Timestamp.from(at))
                        .params(worker.organisation(), worker.team(), worker.name())
                        .param("DECLINED".equals(answer) ? "FULL" : null)
                        .update();
                step(id, at, "SENT", false);
                if (answer != null) {
                    step(id, at.plus(Duration.ofDays(2)), answer, true);
                }
            }
        });
    }

    private void step(UUID referral, Instant at, String state, boolean byPlace) {
        jdbc.sql("insert into referral_step (id, referral_id, at, state, by_place, told_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), referral, Timestamp.from(at), state, byPlace, Timestamp.from(at))
                .update();
    }
}
