package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is refused, and how it is said. */
class RefusalTests {

    private static final RunningDemo DEMO = RunningDemo.shared();

    @Test
    void aWrongPassphraseIsRefusedWithoutSayingWhichPartIsWrong() {
        Page page = Chromium.page(1280, 800);
        Journey journey = new Journey("Wrong passphrase", page);
        journey.step("sign in with a wrong passphrase", () -> {
            SignedIn.type(page, "claire.vidal", "une phrase qui n’est pas la bonne");
            saysWhatIsWrong(page);
            assertThat(page.locator("input[name=email]")).hasValue("claire.vidal@demo.example");
            assertThat(page.locator("input[name=password]")).hasValue("");
        });
        String known = page.locator(".error-summary").innerText();
        journey.step("the same words for an address that does not exist", () -> {
            SignedIn.type(page, "personne.ici", "une phrase qui n’est pas la bonne");
            assertThat(page.locator(".error-summary")).hasText(known);
        });
        page.context().close();
    }

    @Test
    void formsKeepWhatWasTypedAndLeadToTheirFields() {
        Page page = SignedIn.as(Chromium.page(1280, 800), "nadia.ferrand");
        Journey journey = new Journey("Forms with faults", page);
        journey.step("an empty registration", () -> {
            page.navigate(DEMO.url("/personnes/nouvelle"));
            page.locator("main form button.primary").click();
            saysWhatIsWrong(page);
            everyLinkReachesItsField(page);
        });
        journey.step("a wrong phone number and birth date: all that was typed is kept", () -> {
            page.locator("input[name=firstName]").fill("Ratée");
            page.evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            page.locator("input[name=phone]").fill("12");
            page.locator("input[name=birthDate]").fill("31/02/1980");
            page.locator("main form button.primary").click();
            saysWhatIsWrong(page);
            assertThat(page.locator("input[name=firstName]")).hasValue("Ratée");
            assertThat(page.locator("input[name=phone]")).hasValue("12");
            assertThat(page.locator("input[name=birthDate]")).hasValue("31/02/1980");
            everyLinkReachesItsField(page);
        });
        journey.step("an empty accompaniment", () -> {
            page.navigate(DEMO.url("/accompagnements/nouveau"));
            page.locator("main form button.primary").click();
            saysWhatIsWrong(page);
            everyLinkReachesItsField(page);
            Rules.hold(page);
        });
        page.context().close();
    }

    @Test
    void aFileOfAnotherTeamDoesNotExist() {
        String[] file = new String[1];
        Page nadia = SignedIn.as(Chromium.page(1280, 800), "nadia.ferrand");
        new Journey("Another team’s file", nadia).step("find a file of the team", () -> {
            nadia.navigate(DEMO.url("/personnes"));
            file[0] = nadia.locator("#resultats a[href^='/personnes/']").first().getAttribute("href");
            Assertions.assertThat(nadia.navigate(DEMO.url(file[0])).status()).isEqualTo(200);
        });
        nadia.context().close();
        for (String stranger : List.of("bruno.castel", "odile.marchetti", "victor.santini", "agnes.lemoine")) {
            Page page = SignedIn.as(Chromium.page(1280, 800), stranger);
            new Journey("Another team’s file " + stranger, page)
                    .step("the same address answers as an unknown one", () -> {
                        for (String path :
                                List.of("", "/notes", "/fil", "/plan", "/reperage", "/accompagnements/nouveau")) {
                            Response answer = page.navigate(DEMO.url(file[0] + path));
                            Assertions.assertThat(answer.status()).as(path).isEqualTo(404);
                            Response unknown =
                                    page.navigate(DEMO.url("/personnes/00000000-0000-7000-8000-000000000000" + path));
                            Assertions.assertThat(unknown.status()).isEqualTo(404);
                        }
                        Rules.hold(page);
                    });
            page.context().close();
        }
    }

    @Test
    void aReceptionistFindsAPersonButReadsNothing() {
        Page page = SignedIn.as(Chromium.page(1280, 800), "odile.marchetti");
        Journey journey = new Journey("Receptionist", page);
        journey.step("register somebody: the reception sheet, without the dossier", () -> {
            page.navigate(DEMO.url("/personnes/nouvelle"));
            page.locator("input[name=pseudonym]").fill("Accueil " + System.nanoTime());
            page.locator("main form button.primary").click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/accueil"));
            assertThat(page.locator("main")).not().containsText("Notes");
            assertThat(page.locator("main a[href$='/notes'], main a[href$='/fil'], main a[href$='/plan']"))
                    .hasCount(0);
        });
        journey.step("the dossier itself does not exist for her", () -> {
            String file = page.url().replace("/accueil", "");
            for (String path : List.of("", "/notes", "/fil", "/plan", "/reperage", "/orientations/lieux")) {
                Assertions.assertThat(page.navigate(file + path).status())
                        .as(path)
                        .isEqualTo(404);
            }
        });
        page.context().close();
    }

    @Test
    void aFileThatIsNoListOfPlacesIsRefused() {
        Page page = SignedIn.as(Chromium.page(1280, 800), "helene.brunet");
        new Journey("Wrong import", page).step("send a picture named as a table", () -> {
            page.navigate(DEMO.url("/administration/lieux"));
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "lieux.csv", "text/csv", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)));
            page.locator("input[name=source]").fill("Essai");
            page.locator("main form button.primary").click();
            assertThat(page.locator("main"))
                    .containsText(java.util.regex.Pattern.compile("illisible|refusé|pas lisible|n’est pas|colonne"));
            Rules.hold(page);
        });
        page.context().close();
    }

    private static void saysWhatIsWrong(Page page) {
        assertThat(page.locator(".error-summary")).isFocused();
        Assertions.assertThat(page.title()).startsWith("Erreur");
    }

    /** T11: each line of the summary puts the cursor in a field, even one inside a closed part of the form. */
    private static void everyLinkReachesItsField(Page page) {
        var links = page.locator(".error-summary a");
        Assertions.assertThat(links.count()).isPositive();
        for (int i = 0; i < links.count(); i++) {
            String target = links.nth(i).getAttribute("href").substring(1);
            links.nth(i).click();
            assertThat(page.locator("[id='" + target + "']")).isFocused();
        }
    }
}
