package fr.passerelle.practice.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Taking a place in a group with its code, without account and without name. */
@AppTest
class JoinGroupTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Room room;

    @Autowired
    Groups groups;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private Group group;

    @BeforeEach
    void aGroupIsOpen() {
        group = room.open(house.a(Trade.DIGITAL_MEDIATOR));
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theCodeGivesAPlaceByNumberAndTheSameExerciseToEverybody() {
        Answer first = room.join(group);
        assertThat(Answer.of(browser.get(first.location())).body())
                .contains("Vous avez la place 1", "Commencer", "La page se ferme");
        Answer second = room.join(group);
        assertThat(Answer.of(browser.get(second.location())).body()).contains("Vous avez la place 2");
        String step = Answer.of(browser.get(room.seat(group) + "/accueil")).body();
        assertThat(step).contains("Place 3", "Lina", "hx-trigger=\"every 5s\"").doesNotContain("On écoute");
    }

    @Test
    void thePlaceSurvivesReloadingAndTypingTheCodePageAgain() {
        Answer joined = room.join(group);
        assertThat(Answer.of(browser.get(joined.location())).body()).contains("Vous avez la place 1");
        String token = joined.location().substring(joined.location().lastIndexOf('/') + 1);
        String again = Answer.of(browser.perform(
                        MockMvcRequestBuilders.get("/s-entrainer/groupe").cookie(new Cookie("place", token))))
                .body();
        assertThat(again).contains("vous avez la place 1", joined.location());
        String other = Answer.of(browser.perform(
                        MockMvcRequestBuilders.get("/s-entrainer/groupe").cookie(new Cookie("place", "inconnu"))))
                .body();
        assertThat(other).doesNotContain("vous avez la place");
    }

    @Test
    void theDeviceKeepsItsPlaceUntilTheGroupEndsAndNoLonger() {
        var answer = browser.post("/s-entrainer/groupe", "code", group.code()).getResponse();
        assertThat(answer.getHeader("Set-Cookie")).contains("place=", "HttpOnly", "SameSite=Lax");
        Cookie place = answer.getCookie("place");
        assertThat(place.getMaxAge()).isBetween(1, 24 * 3600);
    }

    @Test
    void theSixteenthIsToldKindly() {
        for (int i = 0; i < Group.SEATS; i++) {
            room.seat(group);
        }
        Answer late = room.join(group);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Toutes les places sont prises", "15 places", "/s-entrainer/" + Room.EXERCISE)
                .doesNotContain("place=");
        assertThat(places()).isEqualTo(Group.SEATS);
    }

    @Test
    void anEmptyWrongOrHostileCodeOpensNothingAndKeepsNothing() {
        for (String typed : List.of("", "   ", "AAAAAAAA", "'; drop table practice_seat; --", "9".repeat(5000))) {
            Answer refused = Answer.of(browser.post("/s-entrainer/groupe", "code", typed));
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.body())
                    .containsAnyOf("Écrivez le code.", "Ce code n’ouvre pas de groupe.")
                    .doesNotContain("Vous avez la place");
        }
        assertThat(Answer.of(browser.post("/s-entrainer/groupe")).status()).isEqualTo(422);
        assertThat(places()).isZero();
    }

    @Test
    void guessingIsStoppedForThatAddressOnly() {
        for (int i = 0; i < Misses.MOST; i++) {
            assertThat(typed("198.51.100.7", "AAAAAAAA").status()).isEqualTo(422);
        }
        Answer stopped = typed("198.51.100.7", group.code());
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.body()).contains("Attendez 10 minutes");
        assertThat(typed("198.51.100.8", group.code()).status()).isEqualTo(303);
    }

    @Test
    void aCodeIsNotOpenedFromAnotherTerritoryNorAfterTheEnd() {
        Answer elsewhere = Answer.of(browser.post("/t/" + House.NORTH.code() + "/groupe", "code", group.code()));
        assertThat(elsewhere.status()).isEqualTo(422);
        Viewer animator = house.a(Trade.DIGITAL_MEDIATOR);
        room.ask(animator, group, "finir");
        assertThat(room.join(group).status()).isEqualTo(422);
    }

    @Test
    void theGroupEndsByItselfTheSameNightAndOnlyExercisesOfNobodyAreLeft() {
        String address = room.seat(group);
        room.play(address, room.way(group).subList(0, 1));
        now.forward(Duration.ofDays(1));
        assertThat(room.join(group).status()).isEqualTo(422);
        assertThat(Answer.of(browser.get(address + "/accueil")).body()).contains("Le groupe est fini.");
        Territories.in(House.SOUTH, groups::forget);
        assertThat(places()).isZero();
        assertThat(Answer.of(browser.get(address + "/accueil")).body()).doesNotContain("Place 1", "hx-get");
        assertThat(room.make(address, room.way(group).get(1), 1).status()).isEqualTo(303);
    }

    @Test
    void thePagesSpeakTheFourLanguages() {
        assertThat(Answer.of(browser.get("/s-entrainer/groupe?langue=en")).body())
                .contains("Take a seat");
        assertThat(Answer.of(browser.get("/s-entrainer/groupe?langue=ar")).body())
                .contains("dir=\"rtl\"");
        assertThat(Answer.of(browser.get("/s-entrainer/groupe?langue=fr")).body())
                .contains("que donne l’animateur");
    }

    private int places() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from practice_seat where group_id = ?")
                        .param(group.id())
                        .query(Integer.class)
                        .single());
    }

    private Answer typed(String from, String code) {
        return Answer.of(browser.perform(MockMvcRequestBuilders.post("/s-entrainer/groupe")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("_once", java.util.UUID.randomUUID().toString())
                .param("code", code)));
    }
}
