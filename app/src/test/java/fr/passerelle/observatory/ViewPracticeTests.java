package fr.passerelle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.exercise.Trial;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ViewPracticeTests {

    private static final String PAGE = "/activite/entrainement";
    private static final String DECLARATION = "declaration-trimestrielle";

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

    Viewer coordinator;

    @BeforeEach
    void nobodyPractisedInTheNorth() {
        coordinator = house.stranger(Trade.COORDINATOR);
        Territories.in(House.NORTH, () -> jdbc.sql("delete from practice_run").update());
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void itSaysHowFarPeopleGoWhereTheyStopAndWhatTheyAsk() {
        done(24, Stage.HELPED, slipped(staging(Stage.HELPED)));
        done(22, Stage.ALONE, Perfect.run(staging(Stage.ALONE)).subList(0, 2));
        now.forward(Duration.ofDays(2));

        String page = page("");
        assertThat(line(page, "Allés au bout")).containsExactly("25", "0", "0", "25");
        assertThat(line(page, "Arrêtés à «")).containsExactly("0", "20", "0", "20");
        assertThat(line(page, "Ensemble")).containsExactly("25", "20", "0", "45");
        assertThat(after(page, "Ce qui arrête un moment")).contains("<b>25</b>");
        assertThat(after(page, "Où l’on demande un indice")).contains("<b>25</b>");
    }

    @Test
    void whatWasMovedTodayIsUnderWay() {
        done(30, Stage.HELPED, Perfect.run(staging(Stage.HELPED)).subList(0, 1));

        assertThat(line(page(""), "En cours")).containsExactly("30", "0", "0", "30");
    }

    @Test
    void smallNumbersAreHidden() {
        done(5, Stage.HELPED, List.of());
        done(4, Stage.WATCH, List.of());

        assertThat(page("")).contains("Trop peu d’exercices", "masqué").doesNotContain(">5<", ">4<", "Allés au bout");
        assertThat(page("?exercice=" + DECLARATION)).contains("Trop peu d’exercices");
        assertThat(file("entrainement.csv")).contains("masqué").doesNotContain(";5\r\n", ";4\r\n");
    }

    @Test
    void anOlderVersionIsNotCompared() {
        done(20, Stage.HELPED, List.of());
        Territories.in(
                House.NORTH,
                () -> jdbc.sql("update practice_run set version = version - 1").update());

        assertThat(page("")).contains("Aucun exercice sur cette période.");
    }

    @Test
    void theSpreadsheetHoldsTheSameNumbers() {
        done(24, Stage.HELPED, Perfect.run(staging(Stage.HELPED)));

        assertThat(file("entrainement.csv"))
                .contains(";Allés au bout;Avec aide;25\r\n", ";Commencés;25\r\n", "Sous 11");
        assertThat(Answer.of(browser.get(coordinator, PAGE + "/entrainement.xlsx"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyThoseWhoSeeTheActivitySeeItAndOddAddressesLeadNowhere() {
        assertThat(browser.get(house.stranger(Trade.COORDINATOR), PAGE)).hasStatusOk();
        assertThat(Answer.of(browser.get(PAGE)).status()).isNotEqualTo(200);
        assertThat(browser.get(coordinator, PAGE + "?periode=toujours")).hasStatus(404);
        assertThat(browser.get(coordinator, PAGE + "?periode=annee-precedente")).hasStatus(404);
        assertThat(browser.get(coordinator, PAGE + "?exercice=autre")).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), PAGE + "/entrainement.csv"))
                .hasStatus(404);
    }

    private Staging staging(Stage stage) {
        Exercise exercise = exercises.exercise(DECLARATION);
        Folder folder = exercises.folder(exercise, "lina");
        return Staging.of(exercise, folder, stage, false);
    }

    /** A hint asked, a trap, then everything right. */
    private static List<Move> slipped(Staging staging) {
        Trial trial = Trial.all(staging).stream()
                .filter(each -> each.place().equals("pay1"))
                .findFirst()
                .orElseThrow();
        List<Move> moves = new ArrayList<>(trial.moves());
        moves.add(Move.hint(trial.moves().get(trial.moves().size() - 1).screen(), "pay1"));
        moves.addAll(Perfect.from(staging, moves));
        return moves;
    }

    private void done(int times, Stage stage, List<Move> moves) {
        Staging staging = staging(stage);
        Territories.in(House.NORTH, () -> {
            for (int i = 0; i < times; i++) {
                Run run = runs.begin(staging.exercise(), staging.folder(), stage, false);
                for (int made = 0; made < moves.size(); made++) {
                    runs.move(new Run(run.id(), staging, moves.subList(0, made), run.address(), null), moves.get(made));
                }
            }
        });
    }

    private String page(String query) {
        Answer page = Answer.of(browser.get(coordinator, PAGE + query));
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private String file(String name) {
        return Answer.of(browser.get(coordinator, PAGE + "/" + name)).body();
    }

    /** The numbers of the first line of a table that begins so. */
    private static List<String> line(String page, String label) {
        String row = after(page, "<th scope=\"row\">" + label).split("</tr>", 2)[0];
        return Pattern.compile("<td[^>]*>([^<]*)</td>")
                .matcher(row)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String after(String page, String words) {
        assertThat(page).contains(words);
        return page.substring(page.indexOf(words));
    }
}
