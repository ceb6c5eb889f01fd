package fr.passerelle.space.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class OpenSpaceTests {

    private static final Pattern CODE = Pattern.compile("<b>([A-Z0-9]{5}\u00a0[A-Z0-9]{5})</b>");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    Viewer worker;
    UUID person;

    @BeforeEach
    void somebody() {
        worker = house.a(Trade.DIGITAL_MEDIATOR);
        person = APerson.unique()
                .with("birth_date", LocalDate.of(1980, 12, 3))
                .followedBy(worker)
                .in(house, jdbc);
    }

    @Test
    void theCodeIsShownOnceAndOnlyItsHashIsKept() {
        String page = made("beside", "BIRTH_DATE", "present", "yes");
        String code = code(page);
        assertThat(page).contains("/t/13/mon-espace", "Tapez votre date de naissance.");
        assertThat(one("select encode(card_hash, 'escape') from space_access where person_id = ?"))
                .doesNotContain(code.replace("\u00a0", ""));
        assertThat(one("select verb from audit_entry where dossier = ? order by seq desc limit 1"))
                .isEqualTo("space.opened");
        assertThat(Answer.of(browser.get(worker, home())).body())
                .contains("L’espace est ouvert.", "Donner une nouvelle carte")
                .doesNotContain(code);
        assertThat(Answer.of(browser.get(worker, "/personnes/" + person)).body())
                .contains("Son espace", "Carte remise le");
    }

    @Test
    void theCardIsPrintedForItsOwnCodeOnly() throws Exception {
        String code = code(made("beside", "NUMBER", "number", "4821", "present", "yes"));
        byte[] document = browser.post(worker, home() + "/carte.pdf", "code", code)
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(document)) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains(code.replace('\u00a0', ' '), "/t/13/mon-espace", "Tapez votre numéro à 4 chiffres")
                    .doesNotContain("4821");
            assertThat(pdf.getNumberOfPages()).isOne();
        }
        assertThat(browser.post(worker, home() + "/carte.pdf", "code", "AAAAA AAAAA"))
                .hasStatus(404);
        assertThat(browser.post(worker, home() + "/carte.pdf")).hasStatus(404);
    }

    @Test
    void withoutThePersonThereIsNoCard() {
        assertThat(browser.post(worker, home() + "/carte", "beside", "BIRTH_DATE"))
                .hasStatus(422)
                .bodyText()
                .contains("La carte se fait avec la personne");
        assertThat(browser.post(worker, home() + "/carte", "beside", "NUMBER", "number", "12a4", "present", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez 4 chiffres", "checked")
                .doesNotContain("12a4");
        assertThat(browser.post(worker, home() + "/carte", "present", "yes")).hasStatus(422);
        assertThat(one("select count(*)::text from space_access where person_id = ?"))
                .isEqualTo("0");
    }

    @Test
    void withoutABirthDateSheChoosesANumber() {
        UUID unknown = APerson.unique().followedBy(worker).in(house, jdbc);
        assertThat(browser.post(
                        worker, "/personnes/" + unknown + "/espace/carte", "beside", "BIRTH_DATE", "present", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("choisissez un numéro avec elle");
    }

    @Test
    void aClosedSpaceIsClosedAtTheNextRequestAndANewCardOpensIt() {
        PersonPrincipal her = new PersonPrincipal(person, House.SOUTH.code(), null);
        made("beside", "BIRTH_DATE", "present", "yes");
        assertThat(browser.get(her, "/mon-espace")).hasStatusOk();
        assertThat(browser.post(worker, home() + "/fermer")).hasStatus(303);
        assertThat(browser.get(her, "/mon-espace")).hasStatus(302).hasRedirectedUrl("/mon-espace/entrer");
        assertThat(browser.post(worker, home() + "/fermer")).hasStatus(409);
        made("beside", "BIRTH_DATE", "present", "yes");
        assertThat(browser.get(her, "/mon-espace")).hasStatusOk();
        assertThat(one("select string_agg(verb, ' ' order by seq) from audit_entry where dossier = ?"))
                .isEqualTo("space.opened space.closed space.opened");
    }

    @Test
    void whoDoesNotFollowHerOpensNothing() {
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), home())).hasStatus(404);
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), home())).hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + Ids.next() + "/espace")).hasStatus(404);
    }

    private String made(String... form) {
        Answer answer = Answer.of(browser.post(worker, home() + "/carte", form));
        assertThat(answer.status()).as(answer.why()).isEqualTo(200);
        return answer.body();
    }

    private static String code(String page) {
        Matcher found = CODE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String home() {
        return "/personnes/" + person + "/espace";
    }

    private String one(String sql) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(person).query(String.class).optional().orElse(""));
    }
}
