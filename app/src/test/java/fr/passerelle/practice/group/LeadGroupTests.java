package fr.passerelle.practice.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Move;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leading a group: seeing by number who is stuck, asking everybody to listen, showing a step to all. */
@AppTest
class LeadGroupTests {

    private static final String SLIP = "559,42";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Room room;

    @Autowired
    Now now;

    private Viewer animator;
    private Group group;

    @BeforeEach
    void aGroupIsOpen() {
        now.stopAt(now.instant());
        animator = house.a(Trade.DIGITAL_MEDIATOR);
        group = room.open(animator);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void whoIsStuckComesFirstByNumberAndNothingTypedIsSeen() {
        List<Move> way = room.way(group);
        room.play(room.seat(group), way.subList(0, 2));
        room.play(room.seat(group), way);
        String third = room.seat(group);
        room.play(third, way.subList(0, 2));
        Move slip = slip(way.get(2));
        for (int i = 0; i < 3; i++) {
            room.make(third, slip, 2 + i);
        }
        String page = room.page(animator, group);
        assertThat(page)
                .contains("3 places prises", "1 arrivée au bout", "1 à voir", "À voir", "Trois fois")
                .doesNotContain(SLIP);
        assertThat(numbers(page)).containsExactly(3, 1, 2);
        now.forward(Duration.ofMinutes(7));
        page = room.page(animator, group);
        assertThat(page).contains("Immobile", "7 min", "2 à voir");
        assertThat(numbers(page)).containsExactly(3, 1, 2);
    }

    @Test
    void theLongestStillComesBeforeTheOthers() {
        List<Move> way = room.way(group);
        room.play(room.seat(group), way.subList(0, 1));
        String second = room.seat(group);
        now.forward(Duration.ofMinutes(4));
        room.play(room.seat(group), way.subList(0, 1));
        room.play(second, way.subList(0, 1));
        assertThat(numbers(room.page(animator, group))).containsExactly(1, 2, 3);
        now.forward(Duration.ofMinutes(4));
        room.make(second, way.get(1), 1);
        assertThat(numbers(room.page(animator, group))).containsExactly(1, 3, 2);
    }

    @Test
    void whilePausedMovesWaitAndWhatWasTypedStays() {
        List<Move> way = room.way(group);
        String address = room.seat(group);
        room.play(address, way.subList(0, 2));
        assertThat(room.ask(animator, group, "pause").status()).isEqualTo(303);
        assertThat(room.page(animator, group)).contains("Tout le monde vous écoute", "Reprendre");
        assertThat(Answer.of(browser.get(address + "/ressources")).body()).contains("On écoute l’animateur.");
        Answer waits = room.make(address, slip(way.get(2)), 2);
        assertThat(waits.status()).isEqualTo(200);
        assertThat(waits.body())
                .contains("On écoute l’animateur.", "value=\"" + SLIP + "\"", "name=\"moves\" value=\"2\"")
                .doesNotContain("Regardons ensemble");
        browser.post(address.replace("/exercice/", "/exercice-pause/") + "/annuler", "moves", "2");
        browser.post(address.replace("/exercice/", "/exercice-pause/") + "/recommencer");
        assertThat(room.screen(address)).as("neither undone nor begun again").isEqualTo("ressources");
        room.ask(animator, group, "reprendre");
        assertThat(Answer.of(browser.get(address + "/ressources")).body()).doesNotContain("On écoute");
        assertThat(room.make(address, way.get(2), 2).status()).isEqualTo(303);
        assertThat(room.screen(address)).isEqualTo(way.get(3).screen());
    }

    @Test
    void whoeverJoinsDuringThePauseWaitsToo() {
        room.ask(animator, group, "pause");
        Answer joined = room.join(group);
        assertThat(Answer.of(browser.get(joined.location())).body()).contains("On écoute l’animateur.");
    }

    @Test
    void theTimeOfThePauseDoesNotCountAsBeingStuck() {
        room.seat(group);
        room.ask(animator, group, "pause");
        now.forward(Duration.ofMinutes(20));
        assertThat(room.page(animator, group)).doesNotContain("Immobile").contains("moins d’une minute");
        room.ask(animator, group, "reprendre");
        now.forward(Duration.ofMinutes(1));
        assertThat(room.page(animator, group)).doesNotContain("Immobile").contains("1 min");
    }

    @Test
    void aPageHearsOfThePauseWithoutLosingWhatIsBeingTyped() {
        String place = room.seat(group).replace("/exercice/", "/exercice-pause/") + "/place";
        assertThat(Answer.of(browser.get(place + "?shown=PLAYS")).status()).isEqualTo(204);
        room.ask(animator, group, "pause");
        Answer heard = Answer.of(browser.get(place + "?shown=PLAYS"));
        assertThat(heard.body())
                .contains("On écoute l’animateur.", "shown=LISTENS")
                .doesNotContain("<form", "<html");
        assertThat(Answer.of(browser.get(place + "?shown=LISTENS")).status()).isEqualTo(204);
        room.ask(animator, group, "finir");
        assertThat(Answer.of(browser.get(place + "?shown=LISTENS")).body())
                .contains("Vous pouvez continuer seul.")
                .doesNotContain("hx-get");
    }

    @Test
    void endedTheGroupLetsEachGoOnAlone() {
        List<Move> way = room.way(group);
        String address = room.seat(group);
        room.ask(animator, group, "pause");
        room.ask(animator, group, "finir");
        assertThat(room.page(animator, group)).contains("Ce groupe est fini.").doesNotContain("hx-get");
        assertThat(room.make(address, way.get(0), 0).status()).isEqualTo(303);
        assertThat(room.ask(animator, group, "pause").status()).isEqualTo(303);
        assertThat(room.page(animator, group)).doesNotContain("Tout le monde vous écoute");
    }

    @Test
    void aFreedPlaceIsGivenAgainAndWhoeverHadItGoesOnAlone() {
        String address = room.seat(group);
        room.seat(group);
        for (String hostile : List.of("", "0", "16", "-1", "un", "1; delete", "99999999999")) {
            Answer refused = room.ask(animator, group, "liberer", "number", hostile);
            assertThat(refused.status()).as(hostile).isEqualTo(422);
            assertThat(refused.body()).contains("Écrivez le numéro d’une place prise");
        }
        assertThat(room.ask(animator, group, "liberer", "number", "1").status()).isEqualTo(303);
        assertThat(Answer.of(browser.get(address + "/accueil")).body()).doesNotContain("Place 1");
        assertThat(Answer.of(browser.get(room.join(group).location())).body()).contains("Vous avez la place 1");
    }

    @Test
    void theCodeIsShownInBigAndNotWrittenInAnAddress() {
        Answer poster = Answer.of(browser.get(animator, group.path() + "/affiche"));
        assertThat(poster.body())
                .contains(group.words(), "Prenez une place", "<svg")
                .doesNotContain("groupe?code", "#" + group.code());
    }

    @Test
    void aFormThatIsEmptyOrHostileIsSaidInFrenchAndOpensNothing() {
        Answer empty = Answer.of(browser.post(animator, LeadGroup.PATH));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Choisissez un exercice.", "Choisissez une aide.");
        Answer hostile = Answer.of(
                browser.post(animator, LeadGroup.PATH, "exercice", Room.EXERCISE, "person", "<b>", "stage", "WATCH"));
        assertThat(hostile.body()).contains("Choisissez une personne inventée.", "Choisissez une aide.");
    }

    @Test
    void onlyTheStructureThatOpenedItLeadsIt() {
        Viewer stranger = house.stranger(Trade.DIGITAL_MEDIATOR);
        assertThat(Answer.of(browser.get(stranger, group.path())).status()).isEqualTo(404);
        assertThat(room.ask(stranger, group, "pause").status()).isEqualTo(404);
        assertThat(Answer.of(browser.get(house.a(Trade.ANALYST), group.path())).status())
                .isEqualTo(404);
        assertThat(Answer.of(browser.get(animator, LeadGroup.PATH + "/" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(Answer.of(browser.get(house.another(Trade.SOCIAL_WORKER), group.path()))
                        .status())
                .as("a colleague may lead too")
                .isEqualTo(200);
        assertThat(Answer.of(browser.get(house.a(Trade.ANALYST), "/s-entrainer"))
                        .body())
                .doesNotContain("/s-entrainer/groupes");
    }

    private static Move slip(Move right) {
        Map<String, String> typed = new java.util.HashMap<>(right.typed());
        typed.put("pay1", SLIP);
        return Move.send(right.screen(), typed);
    }

    /** The numbers of the places, in the order of the table. */
    private static List<Integer> numbers(String page) {
        return java.util.regex.Pattern.compile("<th scope=\"row\" class=\"nowrap\">Place (\\d+)")
                .matcher(page)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
