package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Procedures followed until the right is open: with the person on a phone, over three meetings, and what a right brings along. */
class ProcedureJourneyTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final String ALLOCATION = "caf-rsa-trimestrielle";
    private static final String HOUSING = "logement-social-demande";

    @Test
    void aQuarterIsDeclaredTogetherOnAPhone() {
        declare(Chromium.page(390, 844), "Quarter on a phone");
        declare(Chromium.withoutScript(390, 844), "Quarter on a phone without script");
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    private static void declare(Page page, String name) {
        ProcedureJob job = new ProcedureJob(page);
        Journey journey = new Journey(name, page);
        journey.step("sign in and register", () -> {
            job.signIn("nadia.ferrand");
            job.register();
        });
        journey.step("begin from the sheet, together", () -> job.begin(ALLOCATION, "WITH", null));
        journey.step("a month that is none is told at its field", () -> {
            job.answer(Map.of("month1", "treize"));
            assertThat(page.locator(".error-summary")).isVisible();
            assertThat(page.locator("[name='q-month1']")).hasValue("treize");
        });
        journey.step("prepare the answers", () -> {
            page.locator("[name='q-month1']").fill("09/2026");
            page.locator("[name='q-wage1']").fill("412,30");
            page.locator("[name='q-change'][value=Non]").check();
            page.locator("[name='q-partner'][value=Non]").check();
            job.button("Garder ces réponses").click();
            assertThat(page.locator("#h-done")).isVisible();
        });
        journey.step("say which papers are not hers", job::leaveOutWhatIsNotForHer);
        journey.step(
                "nothing is missing", () -> assertThat(page.locator("#h-done")).containsText("100"));
        journey.step("ready, then sent with its receipt", () -> {
            job.choose("prete");
            job.confirm();
            job.choose("envoyee");
            page.locator("input[name=reference]").fill("ESSAI-2026-11");
            page.locator("summary:has-text('Noter le temps passé')").click();
            page.locator("input[name=minutes]").fill("40");
            job.confirm();
            assertThat(page.locator("section[aria-labelledby=h-now]")).containsText("ESSAI-2026-11");
        });
        journey.step("the right is open", () -> {
            job.choose("droit-ouvert");
            page.locator("input[name=day]").fill(LocalDate.now().format(TYPED));
            page.locator("input[name=amount]").fill("633,21");
            job.confirm();
            assertThat(page.locator("section[aria-labelledby=h-now]")).containsText("633,21");
        });
        journey.step("the time is in her accompaniments, once", () -> {
            job.open("Accompagnements");
            assertThat(page.locator("main")).containsText("40\u00a0min");
        });
        page.context().close();
    }

    @Test
    void aHomeIsAskedForOverThreeMeetings() {
        Page page = Chromium.page(1280, 900);
        ProcedureJob job = new ProcedureJob(page);
        Journey journey = new Journey("Home over three meetings", page);
        LocalDate today = LocalDate.now();
        String[] procedure = new String[1];
        journey.step("first meeting: begin, some answers", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            job.begin(HOUSING, "WITH", null);
            procedure[0] = page.url();
            job.answer(Map.of("people", "2", "family", "Avec des enfants", "current", "Hébergé"));
            assertThat(page.locator("section[aria-labelledby=h-done]")).containsText("Il manque");
        });
        journey.step("second meeting: a paper too old is said to be so", () -> {
            page.navigate(procedure[0]);
            page.locator("a:has-text('Date, photo : Bulletins')").click();
            page.locator("input[name=state][value=HELD]").check();
            page.locator("input[name=datedOn]").fill(today.minusMonths(8).format(TYPED));
            job.button("Enregistrer").click();
            assertThat(page.locator("section[aria-labelledby=h-done]")).containsText("Trop ancien");
        });
        journey.step("ready is refused while things are missing", () -> {
            job.choose("prete");
            assertThat(page.locator(".notice.warn")).containsText("Il manque");
            job.confirm();
            assertThat(page.locator(".error-summary")).isVisible();
        });
        journey.step("third meeting: everything is there", () -> {
            page.navigate(procedure[0]);
            job.answer(Map.of(
                    "reason",
                    "logement trop petit",
                    "income",
                    "9800",
                    "monthly",
                    "1100",
                    "towns",
                    "Martigues, Istres",
                    "rooms",
                    "T3",
                    "phone",
                    "06 39 98 00 01"));
            page.locator("a:has-text('Date, photo : Bulletins')").click();
            page.locator("input[name=datedOn]").fill(today.minusDays(12).format(TYPED));
            job.button("Enregistrer").click();
            job.leaveOutWhatIsNotForHer();
            while (page.locator("button[name=state][value=HELD]").count() > 0) {
                page.locator("button[name=state][value=HELD]").first().click();
                assertThat(page.locator("#h-now")).isVisible();
            }
            assertThat(page.locator("#h-done")).containsText("100");
        });
        journey.step("sent; the answer is expected on a day", () -> {
            job.choose("prete");
            job.confirm();
            job.choose("envoyee");
            job.confirm();
            assertThat(page.locator("section[aria-labelledby=h-now]")).containsText("Envoyée");
        });
        journey.step("a piece is asked, sent, then refused", () -> {
            job.choose("piece-demandee");
            page.locator("select[name=pieceKind]").selectOption("TAX_NOTICE");
            page.locator("input[name=pieceLabel]").fill("Avis d’impôt de l’autre parent");
            page.locator("input[name=by]").fill(today.plusDays(10).format(TYPED));
            job.confirm();
            assertThat(page.locator("#h-now").locator("xpath=../..")).containsText("À envoyer avant le");
        });
        page.context().close();
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    @Test
    void healthCoverIsProposedBecauseAnAllowanceIsHeld() {
        Page page = Chromium.page(390, 844);
        ProcedureJob job = new ProcedureJob(page);
        Journey journey = new Journey("Connected right", page);
        journey.step("say which right is held", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            page.navigate(job.file() + "/droits");
            page.locator("input[name=droits][value=rsa]").check();
            job.button("Enregistrer").click();
        });
        journey.step("the health cover is proposed, with why", () -> {
            assertThat(page.locator("section[aria-labelledby=h-offers]")).containsText("Complémentaire santé");
            assertThat(page.locator("section[aria-labelledby=h-offers]")).containsText("Parce que");
        });
        journey.step("begin it from there", () -> {
            page.locator("li:has-text('Complémentaire santé solidaire gratuite') button[value=START]")
                    .click();
            page.locator("input[name=mode][value=WITH]").check();
            job.button("Commencer").click();
            assertThat(page.locator("h1")).containsText("C2S");
        });
        journey.step("what the person refuses is not proposed again", () -> {
            page.navigate(job.file() + "/droits");
            String refused = page.locator("section[aria-labelledby=h-offers] li b")
                    .last()
                    .innerText();
            page.locator("section[aria-labelledby=h-offers] li:has-text('" + refused + "') button[value=REFUSED]")
                    .first()
                    .click();
            assertThat(page.locator("section[aria-labelledby=h-settled]")).containsText(refused);
        });
        page.context().close();
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }
}
