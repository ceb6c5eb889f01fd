package fr.passerelle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.design.Spans.Known;
import fr.passerelle.design.Spans.Span;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class WaitsTests {

    @Autowired
    Waits waits;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    Viewer worker;
    UUID organisation;
    UUID person;
    UUID place;

    @BeforeEach
    void somebodyToSend() {
        worker = house.newcomer(Trade.SOCIAL_WORKER);
        organisation = UUID.randomUUID();
        ReferralFixtures fixtures = new ReferralFixtures(jdbc, now);
        person = fixtures.personFollowedBy(worker);
        place = fixtures.place("");
    }

    @Test
    void theUsualDelayAndItsSpreadAreThoseOfTheFirstAnswers() {
        for (int days = 1; days <= 21; days++) {
            UUID referral = referral("SOON");
            answer(referral, days, "ACCEPTED");
            answer(referral, days + 30, "CAME");
        }
        assertThat(read(organisation)).containsExactly(new Span("Bientôt", new Known(3, 11, 19)));
    }

    @Test
    void nothingIsSaidOfTenAnswers() {
        for (int i = 0; i < 10; i++) {
            answer(referral("URGENT"), 2, "DECLINED");
        }
        assertThat(read(organisation)).containsExactly(new Span("Urgent", null));
    }

    @Test
    void whatTheSenderWritesIsNoAnswer() {
        UUID referral = referral("CALM");
        step(referral, now.instant(), "CAME", false);
        assertThat(read(organisation)).isEmpty();
    }

    @Test
    void anotherOrganisationSeesOnlyItsOwn() {
        answer(referral("SOON"), 4, "ACCEPTED");
        assertThat(read(UUID.randomUUID())).isEmpty();
        assertThat(read(null)).isNotEmpty();
    }

    private List<Span> read(@Nullable UUID asked) {
        LocalDate month = now.today().withDayOfMonth(1);
        return Territories.in(House.SOUTH, () -> waits.of(month.minusMonths(3), month, asked));
    }

    private UUID referral(String urgency) {
        UUID referral = Ids.next();
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("""
                            insert into referral_referral (id, person_id, place_id, place_name, need, urgency, consent, state, created_at,
                                                           organisation_id, team_id, sender_name)
                            values (?, ?, ?, 'La Boussole', 'Un compte CAF', ?, 'ORAL', 'SENT', ?, ?, ?, 'Nadia F.')
                            """)
                    .params(referral, person, place, urgency, Timestamp.from(sent()), organisation)
                    .params(worker.team())
                    .update();
        });
        return referral;
    }

    private void answer(UUID referral, int days, String state) {
        step(referral, sent().plus(days, ChronoUnit.DAYS), state, true);
    }

    private void step(UUID referral, Instant at, String state, boolean byPlace) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "insert into referral_step (id, referral_id, at, state, by_place) values (?, ?, ?, ?, ?)")
                        .params(Ids.next(), referral, Timestamp.from(at), state, byPlace)
                        .update());
    }

    private Instant sent() {
        return now.instant().minus(60, ChronoUnit.DAYS);
    }
}
