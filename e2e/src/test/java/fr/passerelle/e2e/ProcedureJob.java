package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** A procedure from its sheet to the right, and the mandate that may stand behind it, by clicking only. */
final class ProcedureJob {

    private final Page page;
    private String person = "";
    private String file = "";

    ProcedureJob(Page page) {
        this.page = page;
    }

    void signIn(String account) {
        SignedIn.as(page, account);
    }

    /** Registers somebody under a name that nobody else has. */
    void register() {
        person = "Demarche" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        page.navigate(RunningDemo.shared().url("/personnes/nouvelle"));
        page.locator("input[name=firstName]").fill(person);
        page.locator("input[name=lastName]").fill("Essai");
        button("Enregistrer la personne").click();
        assertThat(page.locator("h1")).containsText(person);
        file = page.url();
    }

    String person() {
        return person;
    }

    /** The address of the person's file. */
    String file() {
        return file;
    }

    /** Opens a page of the person's file by its tab. */
    void open(String tab) {
        page.navigate(file);
        page.locator("nav[aria-label^=Dossier] a:has-text('" + tab + "')")
                .first()
                .click();
    }

    void begin(String sheet, String mode, String why) {
        open("Démarches");
        page.locator("main a:has-text('Commencer une démarche')").first().click();
        page.locator("main a.name[href$='fiche=" + sheet + "']").click();
        page.locator("input[name=mode][value=" + mode + "]").check();
        if (why != null) {
            page.locator("input[name=modeReason]").fill(why);
        }
        button("Commencer").click();
        assertThat(page.locator("#h-now")).isVisible();
    }

    /** Types answers into the preparation page; a field that is a list or a pair of chips is chosen. */
    void answer(Map<String, String> answers) {
        page.locator("main a[href$='/preparer']").first().click();
        answers.forEach((key, value) -> {
            Locator field = page.locator("[name='q-" + key + "']");
            if (field.count() > 1) {
                page.locator("[name='q-" + key + "'][value='" + value + "']").check();
            } else if ("SELECT".equals(field.evaluate("element => element.tagName"))) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
        button("Garder ces réponses").click();
    }

    /** Marks as not needed every piece that is asked only of some. */
    void leaveOutWhatIsNotForHer() {
        Locator leave = page.locator("button[name=state][value=NOT_NEEDED]");
        while (leave.count() > 0) {
            leave.first().click();
            assertThat(page.locator("#h-now")).isVisible();
        }
    }

    /** Follows one of the buttons under « Où en est-on ? ». */
    void choose(String move) {
        page.locator("section[aria-labelledby=h-now] a[href$='/suite/" + move + "']")
                .click();
    }

    void confirm() {
        page.locator("main form:has(input[name=version]) button.primary").click();
    }

    void readBackOnScreen() {
        page.locator("main a:has-text('Relire ensemble')").first().click();
        page.locator("input[name=how][value=ON_SCREEN]").check();
        page.locator("input[name=agreed]").check();
        button("C’est confirmé").click();
        assertThat(page.locator("section[aria-labelledby=h-read]")).not().containsText("Pas encore relue");
    }

    /** Drafts a mandate for a family of procedures, up to the page where one signs. */
    void draftMandate(String family, String duration) {
        open("Mandats");
        page.locator("main a:has-text('Prendre un mandat')").first().click();
        page.locator("input[name=families][value=" + family + "]").check();
        page.locator("input[name=duration][value=" + duration + "]").check();
        page.locator("input[name=language][value=AR]").check();
        page.locator("input[name=checked]").check();
        button("Continuer : lire et expliquer").click();
        assertThat(page.locator("#explication")).hasAttribute("dir", "rtl");
        assertThat(page.locator("#texte")).containsText("Seul texte qui fait foi");
        page.locator("main a:has-text('La personne a compris')").click();
    }

    void signBeforeAWitness() {
        page.locator("input[name=explained]").check();
        page.locator("input[name=signing][value=WITNESS]").check();
        page.locator("summary:has-text('Signature devant un témoin')").click();
        page.locator("input[name=witnessName]").fill("Voisine Essai");
        page.locator("input[name=witnessQuality]").fill("sa voisine");
        button("Signer ce mandat").click();
        assertThat(page.locator("main")).containsText("Témoin : Voisine Essai");
    }

    Locator button(String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
