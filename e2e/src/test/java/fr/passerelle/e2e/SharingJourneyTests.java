package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two structures on two browsers: a code opens, a withdrawal closes while the other reads; a relative who works at a partner tries everything. */
class SharingJourneyTests {

    private static final String PURPOSE = "Préparer ensemble la demande de logement";

    @Test
    void aCodeOpensAndAWithdrawalClosesWhileTheOtherReads() {
        Page nadia = Chromium.page(1280, 900);
        Page karim = Chromium.page(390, 844);
        ProcedureJob job = new ProcedureJob(nadia);
        Journey journey = new Journey("Sharing by code", nadia);
        journey.step("a person registered here is nobody there", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            SignedIn.as(karim, "karim.lopes");
            absent(karim, job.file());
        });
        journey.step("she carries a code", () -> {
            nadia.locator("main a[href$='/partage']").click();
            nadia.locator("main a[href$='/partage/code']").click();
            nadia.locator("input[name=purpose]").fill(PURPOSE);
            nadia.locator("input[name=categories][value=PROCEDURES]").check();
            job.button("Préparer le code").click();
            assertThat(nadia.locator("h1")).containsText("Le code est prêt");
        });
        journey.step("the other structure types it and reads what she chose", () -> {
            karim.navigate(RunningDemo.shared().url("/partage/code"));
            karim.locator("input[name=code]").fill(nadia.locator(".address b").textContent());
            karim.locator("main form button.primary").click();
            assertThat(karim.locator("h1")).containsText(job.person());
            assertThat(karim.locator("main")).containsText("Dossier partagé par la personne");
            assertThat(karim.locator("nav[aria-label^=Dossier] a:has-text('Notes')"))
                    .hasCount(0);
            karim.locator("nav[aria-label^=Dossier] a:has-text('Démarches')")
                    .first()
                    .click();
            assertThat(karim.locator("h1")).containsText("Démarches");
        });
        journey.step("the code opens nothing a second time", () -> {
            Page third = Chromium.page(1280, 900);
            SignedIn.as(third, "bruno.castel");
            third.navigate(RunningDemo.shared().url("/partage/code"));
            third.locator("input[name=code]").fill(nadia.locator(".address b").textContent());
            third.locator("main form button.primary").click();
            assertThat(third.locator("main")).containsText("Ce code n’ouvre rien.");
            third.context().close();
        });
        journey.step("withdrawn in one gesture, closed at the next request", () -> {
            nadia.navigate(job.file() + "/partage");
            nadia.locator("button:has-text('Retirer')").click();
            assertThat(nadia.locator(".flash")).containsText("C’est retiré");
            absent(karim, job.file() + "/demarches");
            absent(karim, job.file());
        });
        nadia.context().close();
        karim.context().close();
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    @Test
    void aRelativeWhoWorksAtAPartnerTriesEverything() {
        Page nadia = Chromium.page(1280, 900);
        Page relative = Chromium.page(1280, 900);
        ProcedureJob job = new ProcedureJob(nadia);
        Journey journey = new Journey("Never this person", nadia);
        journey.step("she shuts him out, then shares with his structure", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            nadia.navigate(job.file() + "/exclusions");
            nadia.locator("input[name=kind][value=PROFESSIONAL]").check();
            nadia.locator("input[name=professional]").fill("Bruno Castel");
            job.button("Écarter de ce dossier").click();
            assertThat(nadia.locator("main")).containsText("Bruno Castel");
            nadia.navigate(job.file() + "/partage/nouveau");
            nadia.locator("input[name=recipient]").fill("MDS des Trois-Moulins, Vitrolles");
            nadia.locator("input[name=purpose]").fill(PURPOSE);
            nadia.locator("input[name=categories][value=PROCEDURES]").check();
            nadia.locator("main form button.primary").click();
            nadia.locator("input[name=given][value=SCREEN]").check();
            nadia.locator("input[name=understood]").check();
            nadia.locator("main form button.primary").click();
            assertThat(nadia.locator("main")).containsText("MDS des Trois-Moulins");
        });
        journey.step("for him she does not exist", () -> {
            SignedIn.as(relative, "bruno.castel");
            for (String page : List.of("", "/demarches", "/notes", "/partage", "/exclusions", "/ouvertures", "/plan")) {
                absent(relative, job.file() + page);
            }
            for (String list : List.of("/partage?q=", "/personnes?q=")) {
                relative.navigate(RunningDemo.shared().url(list + job.person()));
                assertThat(relative.locator("main a[href^='/personnes/0']:has-text('" + job.person() + "')"))
                        .hasCount(0);
            }
            relative.navigate(RunningDemo.shared().url("/ma-journee"));
            assertThat(relative.locator("main")).not().containsText(job.person());
        });
        nadia.context().close();
        relative.context().close();
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    private static void absent(Page page, String address) {
        Assertions.assertThat(page.navigate(address).status()).as(address).isEqualTo(404);
    }
}
