package fr.passerelle.people.notes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class CorrectNoteTests {

    private static final String BEFORE = "avant-5b1";
    private static final String AFTER = "apres-8c2";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private UUID person;
    private String path;

    @BeforeEach
    void followed() {
        person = APerson.unique().followedBy(author()).in(house, jdbc);
        path = "/personnes/" + person + "/notes";
    }

    private Viewer author() {
        return house.a(Trade.SOCIAL_WORKER);
    }

    private UUID written(NoteKind kind) {
        browser.post(author(), path, "body", BEFORE, "kind", kind.name());
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from people_note where person_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single());
    }

    @ParameterizedTest
    @EnumSource(NoteKind.class)
    void theAuthorCorrectsANoteAndItsReadersStillReadWhatItSaid(NoteKind kind) {
        UUID note = written(kind);
        assertThat(browser.get(author(), path + "?modifier=" + note))
                .hasStatusOk()
                .bodyText()
                .contains("Modifier la note", "name=\"version\" value=\"0\"");

        assertThat(browser.post(author(), path + "/" + note, "body", AFTER, "version", "0"))
                .hasStatus(303)
                .hasRedirectedUrl(path);

        assertThat(browser.get(author(), path)).bodyText().contains(AFTER, "modifiée le", BEFORE, "Écrit le");
        Viewer colleague = house.a(Trade.EDUCATOR);
        if (kind == NoteKind.MINE) {
            assertThat(browser.get(colleague, path)).bodyText().doesNotContain(AFTER, BEFORE);
        } else {
            assertThat(browser.get(colleague, path)).bodyText().contains(AFTER, "modifiée le", BEFORE);
        }
        assertThat(journal()).containsExactly("note.written", "note.edited");
    }

    @Test
    void whoMayNotReadATeamNoteDoesNotReadWhatItSaidEither() {
        UUID note = written(NoteKind.TEAM);
        browser.post(author(), path + "/" + note, "body", AFTER, "version", "0");

        assertThat(browser.get(house.a(Trade.DIGITAL_MEDIATOR), path))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(AFTER, BEFORE);
    }

    @ParameterizedTest
    @EnumSource(NoteKind.class)
    void theAuthorDeletesANoteAndNothingOfItStays(NoteKind kind) {
        UUID note = written(kind);
        browser.post(author(), path + "/" + note, "body", AFTER, "version", "0");
        assertThat(browser.get(author(), path + "?supprimer=" + note))
                .hasStatusOk()
                .bodyText()
                .contains("Supprimer la note\u00a0?", AFTER);

        assertThat(browser.post(author(), path + "/" + note + "/suppression"))
                .hasStatus(303)
                .hasRedirectedUrl(path);

        assertThat(browser.get(author(), path)).bodyText().doesNotContain(AFTER, BEFORE);
        assertThat(browser.get(author(), "/personnes/" + person + "/fil"))
                .bodyText()
                .doesNotContain("Note partagée", "Note d’équipe");
        assertThat(count("people_note_version where note_id = ?", note)).isZero();
        assertThat(journal()).containsExactly("note.written", "note.edited", "note.deleted");
        assertThat(count("audit_entry where reason is not null and dossier = ?", person))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Trade.class)
    void nobodyElseCorrectsOrDeletesIt(Trade trade) {
        UUID note = written(NoteKind.SHARED);
        List<Viewer> others = trade == Trade.SOCIAL_WORKER
                ? List.of(house.another(trade), house.newcomer(trade))
                : List.of(house.a(trade), house.another(trade), house.stranger(trade));
        for (Viewer other : others) {
            assertThat(browser.get(other, path + "?modifier=" + note)).hasStatus(404);
            assertThat(browser.get(other, path + "?supprimer=" + note)).hasStatus(404);
            assertThat(browser.post(other, path + "/" + note, "body", AFTER, "version", "0"))
                    .hasStatus(404);
            assertThat(browser.post(other, path + "/" + note + "/suppression")).hasStatus(404);
        }
        assertThat(browser.get(house.a(Trade.EDUCATOR), path))
                .bodyText()
                .contains(BEFORE)
                .doesNotContain("?modifier=", "?supprimer=");
        assertThat(journal()).containsExactly("note.written");
    }

    @Test
    void aNoteOfAnotherPersonIsNotReachedThroughThisOne() {
        UUID note = written(NoteKind.SHARED);
        UUID other = APerson.unique().followedBy(author()).in(house, jdbc);
        String elsewhere = "/personnes/" + other + "/notes/" + note;

        assertThat(browser.post(author(), elsewhere, "body", AFTER, "version", "0"))
                .hasStatus(404);
        assertThat(browser.post(author(), elsewhere + "/suppression")).hasStatus(404);
        assertThat(browser.get(author(), path)).bodyText().contains(BEFORE);
    }

    @Test
    void twoWindowsDoNotOverwriteEachOtherInSilence() {
        UUID note = written(NoteKind.SHARED);
        browser.post(author(), path + "/" + note, "body", AFTER, "version", "0");

        assertThat(browser.post(author(), path + "/" + note, "body", "trop-tard", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("a changé entre-temps", "trop-tard", AFTER, "name=\"version\" value=\"1\"");
        assertThat(journal()).containsExactly("note.written", "note.edited");
    }

    @Test
    void whatIsWrongIsSaidAndTheNoteStaysAsItWas() {
        UUID note = written(NoteKind.SHARED);
        String one = path + "/" + note;

        assertThat(browser.post(author(), one, "body", " ", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez la note, ou supprimez-la.");
        assertThat(browser.post(author(), one, "body", BEFORE, "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Le texte est le même");
        assertThat(browser.post(author(), one, "body", AFTER)).hasStatus(422);
        assertThat(browser.post(author(), one, "body", "x".repeat(8_001), "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("8 000 signes au plus");
        assertThat(browser.post(author(), one, "body", "Mot de passe CAF : Soleil13!", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas encore enregistrée", "Soleil13!");
        assertThat(browser.get(author(), path + "?modifier=rien")).hasStatus4xxClientError();
        assertThat(browser.get(author(), path))
                .bodyText()
                .contains(BEFORE)
                .doesNotContain(AFTER, "Soleil13!", "modifiée le");
    }

    private List<String> journal() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where dossier = ? and verb like 'note.%' order by seq")
                        .param(person)
                        .query(String.class)
                        .list());
    }

    private long count(String from, UUID id) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from " + from)
                        .param(id)
                        .query(Long.class)
                        .single());
    }
}
