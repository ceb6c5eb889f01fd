package fr.passerelle.mandate;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Family;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** A mandate once it is signed: withdrawn in part, read by the person, announced in the day, in the thread. */
@AppTest
class MandateLifeTests {

    @Autowired
    Mandates mandates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<DaySource> days;

    @Autowired
    List<TimelineSource> threads;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    MandateFixtures given;
    Viewer worker;
    UUID person;
    UUID mandate;
    String home;

    @BeforeEach
    void aMandateForTwoFamilies() {
        given = new MandateFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        mandate = given.signed(worker, person, MandateDuration.SEMESTER, "SOCIAL", "ARGENT");
        home = given.home(person);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void onePartIsWithdrawnAndTheRestHolds() {
        String money = given.one(
                "select id::text from mandate_authorisation where mandate_id = ? and family = 'ARGENT'", mandate);
        String path = home + "/" + mandate + "/retirer";
        assertThat(browser.post(worker, path, "by", "PROFESSIONAL"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez ce qui est retiré.", "Écrivez pourquoi");
        assertThat(browser.post(worker, path, "by", "PERSON", "authorisations", money))
                .hasStatus(303);
        assertThat(browser.post(worker, path, "by", "PERSON", "authorisations", money))
                .as("withdrawn by somebody else meanwhile")
                .hasStatus(409);
        act(Family.SOCIAL);
        var attestation = browser.get(worker, home + "/" + mandate + "/attestation.pdf");
        assertThatPdf(attestation.getResponse().getContentAsByteArray())
                .isPdfUa()
                .containsText("Attestation de retrait", "Une partie de ce mandat est retirée.", "Argent, impôts")
                .containsText("Restent permises");
        assertThat(thread()).anyMatch(words -> words.startsWith("Mandat signé"));
        assertThat(thread()).anyMatch(words -> words.contains("Argent"));
    }

    @Test
    void thePersonReadsWhatWasDoneBehindALinkAndACode() {
        act(Family.SOCIAL);
        assertThat(browser.get(worker, home + "/fait-en-mon-nom"))
                .bodyText()
                .contains("Ce que nous avons fait", "Demande envoyée", "Vous pensez autrement");
        assertThatPdf(browser.get(worker, home + "/fait-en-mon-nom.pdf")
                        .getResponse()
                        .getContentAsByteArray())
                .isPdfUa()
                .containsText("Ce qui a été fait en mon nom", "Demande envoyée");
        readBehindTheLink(body(browser.post(worker, home + "/lien", "mail", "true")));
    }

    private void readBehindTheLink(String handed) {
        String link = found("/t/13/en-mon-nom/[\\w-]+", handed);
        String code = found("<b>(\\w{4}\u00a0\\w{4})</b>", handed);
        assertThat(given.one(
                        "select subject || body from messaging_mail where recipient like '%@perso.example' and position(? in body) > 0",
                        link))
                .contains("Votre lien", link)
                .doesNotContain(code)
                .doesNotContainIgnoringCase("mandat")
                .doesNotContain("Louise");
        assertThat(browser.get(link)).hasStatusOk().bodyText().doesNotContain("Demande envoyée", "Louise");
        assertThat(browser.post(link, "code", "AAAA AAAA"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce code n’est pas le bon");
        assertThat(browser.post(link, "code", code.toLowerCase()))
                .hasStatusOk()
                .bodyText()
                .contains("Demande envoyée", "Vous avez signé".substring(0, 4))
                .doesNotContain("Louise");
        assertThat(browser.perform(MockMvcRequestBuilders.post(link)
                        .cookie(new Cookie("langue", "ar"))
                        .param("code", code)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())))
                .bodyText()
                .contains("dir=\"rtl\"", "ما سمحت به");
        assertThat(browser.post(link, "code", code, "mandate", mandate.toString()))
                .hasStatusOk()
                .hasContentType("application/pdf");
        for (int i = 0; i < 10; i++) {
            browser.post(link, "code", "AAAA AAAA");
        }
        assertThat(browser.post(link, "code", code))
                .as("ten wrong codes close it")
                .hasStatus(404);
        assertThat(browser.get(link)).hasStatus(404);
    }

    @Test
    void thirtyDaysBeforeTheEndItStandsInTheDayOfTheTeam() {
        now.forward(Duration.ofDays(140));
        assertThat(items(worker)).noneMatch(href -> href.contains(mandate.toString()));
        now.forward(Duration.ofDays(15));
        assertThat(items(worker)).anyMatch(href -> href.contains(mandate.toString()));
        assertThat(items(house.another(Trade.SOCIAL_WORKER))).noneMatch(href -> href.contains(mandate.toString()));
    }

    @Test
    void aProtectionNotedInTheFileStopsTheMandateInTheSameTransaction() {
        assertThat(browser.post(
                        worker,
                        "/personnes/" + person + "/modifier",
                        "firstName",
                        "Louise",
                        "lastName",
                        "Canari",
                        "protection",
                        "TUTELLE",
                        "version",
                        "0"))
                .hasStatus(303);
        assertThat(given.one(
                        "select string_agg(revoked_why, ',') from mandate_authorisation where mandate_id = ?", mandate))
                .isEqualTo("PROTECTION,PROTECTION");
    }

    @Test
    void anOldMandateIsShownWithTheVeryTextThatWasSigned() {
        String before = text();
        given.change("update mandate_mandate set text_version = text_version where id = ?", mandate);
        MandateTexts texts = new MandateTexts();
        assertThat(texts.versions()).contains("2019-01-01", "2026-11-22");
        assertThat(texts.latest()).isEqualTo("2026-11-22");
        // A text comes later than the one that was signed: nothing of what is shown changes.
        given.change("update people_person set first_name = 'Autre' where id = ?", person);
        assertThat(text()).isEqualTo(before).contains("Louise Canari", "articles 1984");
    }

    private String text() {
        String page = body(browser.get(worker, home + "/" + mandate));
        return page.substring(page.indexOf("Le texte signé"), page.indexOf("</main>"));
    }

    private void act(Family family) {
        Territories.in(
                House.SOUTH,
                () -> transaction.executeWithoutResult(
                        status -> mandates.act(worker, person, new ActAsked(family, null, null, "Demande envoyée"))));
    }

    private List<String> items(Viewer viewer) {
        return Territories.in(
                House.SOUTH,
                () -> days.stream()
                        .flatMap(day -> day.of(viewer).stream())
                        .map(item -> item.href())
                        .toList());
    }

    private List<String> thread() {
        return Territories.in(
                House.SOUTH,
                () -> threads.stream()
                        .flatMap(source -> source.events(worker, person, 20).stream())
                        .map(event -> event.words())
                        .toList());
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return fr.passerelle.testing.Answer.of(answer).body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(matcher.groupCount());
    }
}
