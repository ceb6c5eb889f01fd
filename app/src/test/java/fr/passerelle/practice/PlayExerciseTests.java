package fr.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An exercise as a visitor plays it, page by page. */
@AppTest
class PlayExerciseTests {

    private static final String EXERCISE = "declaration-trimestrielle";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Exercises exercises;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private int moves;

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aTrapIsSaidWithoutBlameAndWhatWasTypedStays() {
        String address = at("ressources");
        Answer sent = send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", "559,42");
        assertThat(sent.location()).isEqualTo(address + "/ressources");
        moves++;
        String body = page(sent.location()).body();
        assertThat(body)
                .contains("559,42\u00a0€. C’est l’aide que Lina reçoit déjà.")
                .contains("Pour de vrai\u00a0:", "Ce n’est pas grave.", "value=\"559,42\"")
                .doesNotContainIgnoringCase(">faux", "échec");
        assertThat(send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", "712.3")
                        .location())
                .isEqualTo(address + "/autres");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsKept() {
        String address = at("ressources");
        Answer refused = send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", "beaucoup");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Écrivez un montant, par exemple 712,30.", "value=\"beaucoup\"");
        Answer empty = send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", "");
        assertThat(empty.body()).contains("Il manque la réponse.");
        assertThat(kept(address)).doesNotContain("beaucoup");
    }

    @Test
    void realDataIsRefusedKindlyAndNeverKept() {
        for (String real : List.of(
                "1 85 05 78 006 084 91",
                "FR76 3000 6000 0112 3456 7890 189",
                "lea.martin@orange.fr",
                "06 12 34 56 78")) {
            String address = at("ressources");
            Answer refused = send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", real);
            assertThat(refused.status()).as(real).isEqualTo(422);
            assertThat(refused.body())
                    .contains("N’écrivez pas vos vraies données ici.")
                    .doesNotContain("value=\"" + real);
            assertThat(kept(address)).doesNotContain(real);
        }
    }

    @Test
    void theNameOfWhoeverIsSignedInIsRefusedToo() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        String name = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select first_name || ' ' || last_name from identity_agent where id = ?")
                        .param(worker.id())
                        .query(String.class)
                        .single());
        String address = at("ressources");
        Answer refused = Answer.of(browser.post(
                worker,
                address + "/ressources",
                "moves",
                String.valueOf(moves),
                "pay3",
                "685,40",
                "pay2",
                "705,80",
                "pay1",
                name));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(kept(address)).doesNotContain(name);
    }

    @Test
    void sendingTwiceIsSendingOnce() {
        String address = at("ressources");
        int before = moves;
        send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", "712,30");
        moves = before;
        Answer again = send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", "712,30");
        assertThat(again.location()).isEqualTo(address);
        assertThat(location(address)).isEqualTo(address + "/autres");
    }

    @Test
    void backIsSafeAndUndoingTakesTheLastMoveAway() {
        String address = at("ressources");
        assertThat(page(address + "/accueil").status()).isEqualTo(200);
        assertThat(page(address + "/verifier").status()).as("not yet reached").isEqualTo(404);
        Answer undone = Answer.of(browser.post(
                address.replace("/exercice/", "/exercice-pause/") + "/annuler", "moves", String.valueOf(moves)));
        assertThat(undone.location()).isEqualTo(address);
        assertThat(location(address)).isEqualTo(address + "/situation");
        Answer again = Answer.of(browser.post(address.replace("/exercice/", "/exercice-pause/") + "/recommencer"));
        assertThat(again.status()).isEqualTo(303);
        assertThat(location(address)).isEqualTo(address + "/accueil");
    }

    @Test
    void hintsSayMoreAndMoreAndTheThirdMarksThePaper() {
        String address = at("ressources");
        assertThat(page(address + "/ressources").body())
                .contains("Regardez la fiche de paie")
                .doesNotContain("Écrivez 712,30.");
        for (int i = 0; i < 2; i++) {
            send(address, "ressources", "hint", "pay1", "pay1", "7");
            moves++;
        }
        assertThat(page(address + "/ressources").body())
                .contains("Écrivez 712,30.", "value=\"7\"")
                .containsPattern("<tr class=\"hl\"><th scope=\"row\">Montant net social</th><td class=\"num\">712,30");
    }

    @Test
    void aSlipFoundOutLaterIsWrittenByTheBodyAndRepaired() {
        String address = begin(EXERCISE, "lina", Stage.ALONE);
        List<Move> way = new ArrayList<>(way(Stage.ALONE));
        int income = way.indexOf(way.stream()
                .filter(move -> move.screen().equals("ressources"))
                .findFirst()
                .orElseThrow());
        for (Move move : way.subList(0, income)) {
            make(address, move);
        }
        send(address, "ressources", "pay3", "685,40", "pay2", "705,80", "pay1", "559,42");
        moves++;
        for (Move move : way.subList(income + 1, way.size() - 1)) {
            make(address, move);
        }
        String answer = page(address + "/reponse").body();
        assertThat(answer).contains("Votre paiement est arrêté.", "Corriger").doesNotContain("Votre aide continue.");
        assertThat(send(address, "reponse", "repair", "pay1").location()).isEqualTo(address + "/ressources");
    }

    @Test
    void anAddressThatNobodyWasGivenLeadsNowhere() {
        String address = begin(EXERCISE, "lina", Stage.HELPED);
        assertThat(page(address.substring(0, address.length() - 3) + "abc").status())
                .isEqualTo(404);
        assertThat(page("/s-entrainer/autre").status()).isEqualTo(404);
        Answer refused = Answer.of(browser.post("/s-entrainer/" + EXERCISE, "person", "quelquun", "stage", "TOUT"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Choisissez une personne.", "Choisissez une aide.");
    }

    @Test
    void anExerciseThatNobodyCheckedForHalfAYearSaysSo() {
        String warning = "Cet exercice date de plus de 6 mois. Les vrais sites ont pu changer.";
        assertThat(page("/s-entrainer/" + EXERCISE).body()).doesNotContain(warning);
        now.forward(Duration.ofDays(230));
        assertThat(page("/s-entrainer/" + EXERCISE).body()).contains(warning);
    }

    @Test
    void whatWasTypedIsForgottenAfterAMonth() {
        String address = at("ressources");
        now.forward(Duration.ofDays(31));
        Territories.in(House.SOUTH, runs::forget);
        assertThat(kept(address)).isEqualTo("[]");
        assertThat(location(address)).isEqualTo(address + "/accueil");
    }

    private String begin(String exercise, String person, Stage stage) {
        moves = 0;
        Answer begun = Answer.of(browser.post("/s-entrainer/" + exercise, "person", person, "stage", stage.name()));
        assertThat(begun.status()).isEqualTo(303);
        return begun.location();
    }

    /** An exercise of Lina, with help, that stands at that screen. */
    private String at(String screen) {
        String address = begin(EXERCISE, "lina", Stage.HELPED);
        for (Move move : way(Stage.HELPED)) {
            if (move.screen().equals(screen)) {
                break;
            }
            make(address, move);
        }
        return address;
    }

    private List<Move> way(Stage stage) {
        Exercise exercise = exercises.exercise(EXERCISE);
        return Perfect.run(Staging.of(exercise, exercises.folder(exercise, "lina"), stage, false));
    }

    private void make(String address, Move move) {
        browser.post(address + "/" + move.screen(), Visitor.form(moves++, move));
    }

    private Answer send(String address, String screen, String... namesAndValues) {
        List<String> form = new ArrayList<>(List.of("moves", String.valueOf(moves)));
        form.addAll(List.of(namesAndValues));
        return Answer.of(browser.post(address + "/" + screen, form.toArray(String[]::new)));
    }

    private Answer page(String path) {
        return Answer.of(browser.get(path));
    }

    private String location(String address) {
        return page(address).location();
    }

    private String kept(String address) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select moves::text from practice_run where id = ?")
                        .param(runs.at(address.substring(address.lastIndexOf('/') + 1))
                                .id())
                        .query(String.class)
                        .single());
    }
}
