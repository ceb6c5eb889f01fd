package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A person who cannot sign; an act in her name, refused the minute after she withdraws; the trace that she reads; two who write at once. */
class MandateJourneyTests {

    private static final String ALLOCATION = "caf-rsa-trimestrielle";
    private static final Map<String, String> ANSWERS =
            Map.of("month1", "09/2026", "wage1", "300", "change", "Non", "partner", "Non");

    @Test
    void whoCannotSignGivesAMandateAndTakesItBack() {
        Page page = Chromium.page(1280, 900);
        Page phone = Chromium.page(390, 844);
        ProcedureJob job = new ProcedureJob(page);
        Journey journey = new Journey("Mandate before a witness", page);
        journey.step("without a mandate, nothing is sent in her name", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            prepared(job, page);
            job.choose("envoyee");
            assertThat(page.locator(".notice.warn")).containsText("Aucun mandat");
            job.confirm();
            assertThat(page.locator("main")).containsText("Aucun mandat ne couvre cette démarche");
        });
        journey.step("explain it in her language, sign before a witness", () -> {
            job.draftMandate("FAMILLE", "MONTH");
            job.signBeforeAWitness();
        });
        String mandate = page.url();
        journey.step("the proof verifies without the platform", () -> verifies(page, mandate));
        journey.step("send in her name", () -> {
            openTheProcedure(job, page);
            job.choose("envoyee");
            assertThat(page.locator(".notice.done")).containsText("Le mandat permet cet acte");
            job.confirm();
            assertThat(page.locator("section[aria-labelledby=h-now]")).containsText("Envoyée");
        });
        journey.step("she withdraws it", () -> {
            page.navigate(mandate);
            page.locator("summary:has-text('Retirer ce mandat')").click();
            page.locator("input[name=authorisations]").first().check();
            page.locator("input[name=by][value=PERSON]").check();
            job.button("Retirer").click();
            assertThat(page.locator(".flash")).containsText("C’est retiré");
        });
        journey.step("the next act is refused, and nothing is written", () -> {
            openTheProcedure(job, page);
            job.choose("recours");
            page.locator("input[name=words]").fill("réclamation");
            job.confirm();
            assertThat(page.locator("main")).containsText("Le mandat a été retiré");
            openTheProcedure(job, page);
            assertThat(page.locator("section[aria-labelledby=h-now]")).containsText("Envoyée");
        });
        readTheTrace(job, page, phone);
        page.context().close();
        phone.context().close();
        // The browser tells of the two refusals, which are what is asked for.
        Assertions.assertThat(Chromium.complaints()).allMatch(complaint -> complaint.contains("409"));
    }

    private static void prepared(ProcedureJob job, Page page) {
        job.begin(ALLOCATION, "FOR", "Elle ne lit pas le français.");
        job.answer(ANSWERS);
        job.leaveOutWhatIsNotForHer();
        job.readBackOnScreen();
        job.choose("prete");
        job.confirm();
    }

    private static void openTheProcedure(ProcedureJob job, Page page) {
        job.open("Démarches");
        page.locator("main ul.list a.name").first().click();
    }

    private static void readTheTrace(ProcedureJob job, Page page, Page phone) {
        String[] handed = new String[2];
        new Journey("Trace, worker", page).step("hand a link and a code over", () -> {
            page.navigate(job.file() + "/mandats/fait-en-mon-nom");
            page.locator("form[action$='/mandats/lien'] button").first().click();
            String text = page.locator("main").innerText();
            handed[0] = found(text, "https?://\\S+/en-mon-nom/\\S+");
            handed[1] = page.locator("main li b").last().innerText();
        });
        new Journey("Trace, phone", phone).step("read it", () -> {
            phone.navigate(handed[0]);
            phone.locator("input[name=code]").fill("FAUXCODE");
            phone.locator("main form button").click();
            assertThat(phone.locator(".error-summary")).isVisible();
            phone.locator("input[name=code]").fill(handed[1]);
            phone.locator("main form button").click();
            assertThat(phone.locator("main")).containsText("RSA");
        });
    }

    private static void verifies(Page page, String mandate) {
        try {
            APIResponse proof = page.request().get(mandate + "/preuve.pdf");
            Path file = RunningDemo.shared().data().resolve("preuve-essai.pdf");
            Path forged = RunningDemo.shared().data().resolve("preuve-forgee.pdf");
            byte[] bytes = proof.body();
            Files.write(file, bytes);
            bytes[bytes.length / 2] ^= 1;
            Files.write(forged, bytes);
            Assertions.assertThat(RunningDemo.shared().command("verify-mandate", file.toString()))
                    .isZero();
            Assertions.assertThat(RunningDemo.shared().command("verify-mandate", forged.toString()))
                    .isEqualTo(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        Assertions.assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    @Test
    void twoWhoPrepareTheSameAnswersNeverUndoOneAnother() {
        Page first = Chromium.page(1280, 900);
        Page second = Chromium.page(1280, 900);
        ProcedureJob job = new ProcedureJob(first);
        String[] address = new String[1];
        new Journey("Two at once, first", first).step("open the answers", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            job.begin(ALLOCATION, "WITH", null);
            first.locator("main a[href$='/preparer']").first().click();
            address[0] = first.url();
        });
        new Journey("Two at once, second", second).step("answer meanwhile", () -> {
            SignedIn.as(second, "nadia.ferrand");
            second.navigate(address[0]);
            second.locator("[name='q-wage1']").fill("500");
            second.locator("main button:has-text('Garder ces réponses')").click();
            assertThat(second.locator("#h-done")).isVisible();
        });
        new Journey("Two at once, first again", first).step("is told, and nothing is undone", () -> {
            first.locator("[name='q-wage1']").fill("100");
            job.button("Garder ces réponses").click();
            assertThat(first.locator("main")).containsText("a changé");
            second.navigate(address[0]);
            assertThat(second.locator("[name='q-wage1']")).hasValue("500");
        });
        first.context().close();
        second.context().close();
        Assertions.assertThat(Chromium.complaints()).allMatch(complaint -> complaint.contains("409"));
    }
}
