package fr.passerelle.people.notes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class WriteNoteTests {

    private static final String CANARY = "canari-7f3a";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Notes notes;

    @Autowired
    List<TimelineSource> sources;

    private UUID person;
    private String path;

    @BeforeEach
    void followed() {
        person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        path = "/personnes/" + person + "/notes";
    }

    private Viewer author() {
        return house.a(Trade.SOCIAL_WORKER);
    }

    private void write(String kind) {
        assertThat(browser.post(author(), path, "body", CANARY, "kind", kind))
                .hasStatus(303)
                .hasRedirectedUrl(path);
    }

    /** Every page on which a note could show. */
    private void assertReads(Viewer viewer, boolean reads) {
        for (String page : new String[] {"/notes", "", "/fil"}) {
            var answer = browser.get(viewer, "/personnes/" + person + page);
            String body =
                    new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            if (!reads) {
                assertThat(body).as(viewer.trade() + page).doesNotContain(CANARY);
            } else if (page.equals("/notes")) {
                assertThat(body).as(viewer.trade() + page).contains(CANARY);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_WORKER, true",
        "BUDGET_ADVISER, true",
        "DIGITAL_MEDIATOR, true",
        "TEAM_LEAD, true",
        "RECEPTIONIST, false",
        "VOLUNTEER, false",
        "COORDINATOR, false",
        "ANALYST, false",
        "DATA_PROTECTION_OFFICER, false",
        "ADMINISTRATOR, false"
    })
    void aSharedNoteIsReadByWhoFollows(Trade trade, boolean reads) {
        write("SHARED");
        assertReads(house.a(trade), reads);
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_WORKER, true",
        "EDUCATOR, true",
        "EMPLOYMENT_ADVISER, true",
        "DIGITAL_MEDIATOR, false",
        "TEAM_LEAD, false",
        "RECEPTIONIST, false",
        "VOLUNTEER, false",
        "COORDINATOR, false",
        "ADMINISTRATOR, false"
    })
    void aTeamNoteIsReadByTheSocialWorkersOfTheTeam(Trade trade, boolean reads) {
        write("TEAM");
        assertReads(house.a(trade), reads);
    }

    @Test
    void aTeamNoteIsNotReadByAnotherTeamThatFollowsToo() {
        write("TEAM");
        browser.post(
                author(),
                "/personnes/" + person + "/suivi",
                "team",
                house.another(Trade.SOCIAL_WORKER).team().toString());

        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), path)).hasStatusOk();
        assertReads(house.another(Trade.SOCIAL_WORKER), false);
    }

    @ParameterizedTest
    @EnumSource(Trade.class)
    void aNoteForOneselfIsReadByNoOtherAccountWhateverTheTrade(Trade trade) {
        UUID mine = APerson.unique().followedBy(author()).in(house, jdbc);
        person = mine;
        path = "/personnes/" + mine + "/notes";
        Viewer writer = house.a(Trade.BUDGET_ADVISER);
        assertThat(browser.post(writer, path, "body", CANARY, "kind", "MINE")).hasStatus(303);

        if (trade != Trade.BUDGET_ADVISER) {
            assertReads(house.a(trade), false);
        }
        assertReads(house.another(trade), false);
        for (Viewer other : List.of(house.a(trade), house.another(trade))) {
            if (!other.id().equals(writer.id())) {
                Territories.in(House.SOUTH, () -> {
                    assertThat(notes.of(other, mine, 1_000))
                            .extracting(Notes.Note::body)
                            .doesNotContain(CANARY);
                    assertThat(sources.stream()
                                    .flatMap(source -> source.events(other, mine, 1_000).stream())
                                    .map(Object::toString))
                            .noneMatch(told -> told.contains(CANARY));
                });
            }
        }
        assertReads(writer, true);
    }

    @Test
    void theLatestNotesStandInTheDossierButNotThoseForOneself() {
        write("SHARED");
        assertThat(browser.get(author(), "/personnes/" + person)).bodyText().contains(CANARY);
        assertThat(browser.post(author(), path, "body", "secret-91c", "kind", "MINE"))
                .hasStatus(303);
        assertThat(browser.get(author(), "/personnes/" + person)).bodyText().doesNotContain("secret-91c");
    }

    @Test
    void aNoteForOneselfIsNotToldInTheThreadEvenToItsAuthor() {
        write("MINE");
        assertThat(browser.get(author(), "/personnes/" + person + "/fil"))
                .bodyText()
                .doesNotContain(CANARY, "Note partagée", "Note d’équipe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mot de passe CAF : Soleil13!",
                "NIR 2 80 03 13 041 123 47",
                "FR76 3000 6000 0112 3456 7890 189",
                "4970 1000 0000 0154"
            })
    void aNoteThatLooksLikeASecretIsKeptOnlyOnceConfirmed(String body) {
        assertThat(browser.post(author(), path, "body", body, "kind", "SHARED"))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas encore enregistrée", "Le texte ressemble à", "name=\"confirmed\"", body);
        assertThat(count()).isZero();

        assertThat(browser.post(author(), path, "body", body, "kind", "SHARED", "confirmed", "true"))
                .hasStatus(303);
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', SHARED, Écrivez la note.",
        "Bonjour, '', Choisissez qui peut lire",
        "Bonjour, AUTRE, Passerelle n’a pas compris"
    })
    void whatIsMissingIsSaidAndNothingIsSaved(String body, String kind, String message) {
        assertThat(browser.post(author(), path, "body", body, "kind", kind))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(count()).isZero();
    }

    @Test
    void aMediatorCannotWriteASocialNote() {
        assertThat(browser.get(house.a(Trade.DIGITAL_MEDIATOR), path))
                .bodyText()
                .contains("value=\"MINE\"")
                .doesNotContain("value=\"TEAM\"");
        assertThat(browser.post(house.a(Trade.DIGITAL_MEDIATOR), path, "body", "x", "kind", "TEAM"))
                .hasStatus(404);
        assertThat(count()).isZero();
    }

    @Test
    void theSameNoteSentTwiceIsWrittenOnce() {
        UUID once = UUID.randomUUID();
        browser.post(author(), once, path, "body", "Bonjour", "kind", "SHARED");
        assertThat(browser.post(author(), once, path, "body", "Bonjour", "kind", "SHARED"))
                .hasStatus(303)
                .hasRedirectedUrl(path);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whoDoesNotFollowFindsNothing() {
        for (Viewer viewer : List.of(
                house.another(Trade.SOCIAL_WORKER), house.stranger(Trade.SOCIAL_WORKER), house.a(Trade.VOLUNTEER))) {
            assertThat(browser.get(viewer, path)).hasStatus(404);
            assertThat(browser.post(viewer, path, "body", "x", "kind", "SHARED"))
                    .hasStatus(404);
        }
        assertThat(browser.get(author(), "/personnes/" + UUID.randomUUID() + "/notes"))
                .hasStatus(404);
        assertThat(count()).isZero();
    }

    private long count() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from people_note where person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single());
    }
}
