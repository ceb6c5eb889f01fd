package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** The main job, one act after the other, by clicking only. */
final class MainJob {

    /** What a person who has a phone, little internet and lost codes would say. */
    private static final List<String> ANSWERS = List.of(
            "Q1=PHONE",
            "Q2=SMALL_PLAN",
            "Q3=RARELY",
            "Q4=HARD",
            "Q5=SLOW",
            "Q6=WELL",
            "Q8=LOST",
            "Q9=LOST",
            "Q10=BLOCKED",
            "Q11_FORM=NOT_YET");

    private final Page page;
    private final boolean script;

    /** Set by {@link #register}: the name and the address of the person's file. */
    private String person = "";

    private String file = "";

    MainJob(Page page, boolean script) {
        this.page = page;
        this.script = script;
    }

    String file() {
        return file;
    }

    void openTheDay() {
        page.navigate(RunningDemo.shared().url("/"));
        page.locator("input[name=email]").fill("nadia.ferrand@demo.example");
        page.locator("input[name=password]").fill(SignedIn.PASSWORD);
        button("Continuer").click();
        assertThat(page).hasTitle("Ma journée — Passerelle");
    }

    void registerByPseudonym() {
        menu("Personnes");
        link("Nouvelle personne").click();
        page.getByLabel("Ou un pseudonyme").fill("Passage " + System.nanoTime());
        button("Enregistrer la personne").click();
        assertThat(page.locator("main")).containsText("personne enregistrée");
        assertThat(page.locator("h1")).containsText("Passage");
    }

    void register() {
        person = "Essai" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        menu("Personnes");
        link("Nouvelle personne").click();
        page.locator("input[name=firstName]").fill(person);
        page.locator("summary:has-text('Adresse')").click();
        page.locator("input[name=commune]").fill("Martigues");
        button("Enregistrer la personne").click();
        assertThat(page.locator("h1")).containsText(person);
        file = page.url();
    }

    void screenInConversation() {
        link("Repérage").first().click();
        heading("Repérage, pendant la conversation");
        for (String answer : ANSWERS) {
            String[] parts = answer.split("=");
            page.locator("input[name=%s][value=%s]".formatted(parts[0], parts[1]))
                    .check();
        }
        if (script) {
            assertThat(page.locator("#advice")).containsText(ANSWERS.size() + "\u00a0réponses");
        }
        page.locator("input[name=need]").fill("Déclaration trimestrielle");
        page.locator("input[name=taking][value=CONVERSATION]").check();
        button("Relire avec " + person).click();
    }

    void readBack() {
        heading("Relire avec " + person);
        assertThat(page.locator("#relecture")).containsText("Vous avez dit");
        assertThat(page.locator("[data-aloud], .aloud").first()).isAttached();
        button("C’est bien cela : terminer").click();
    }

    void readTheResult() {
        heading("Repérage du .*");
        Assertions.assertThat(page.locator(".advice li .why").count())
                .as("reasons")
                .isPositive();
        assertThat(page.locator("main")).not().containsText("/ 24");
    }

    void agreeOnAPlan() {
        link("En faire un plan").click();
        heading("Faire un plan avec .*");
        Locator keep = page.locator("input[type=checkbox][name$=keep]");
        for (int i = 0; i < keep.count(); i++) {
            keep.nth(i).check();
        }
        button("Garder ces actions").click();
        heading("Plan convenu ensemble");
        Assertions.assertThat(page.locator("ol.plan li").count()).isPositive();
    }

    /** Chooses the first suggested place that can be written to. */
    void chooseAPlace() {
        page.locator("ol.plan a:has-text('Orienter')").first().click();
        pickAPlaceThatCanBeWrittenTo();
    }

    /** The same, from any page that proposes places, for a need that may be known already. */
    void chooseAPlaceFor(String need) {
        pickAPlaceThatCanBeWrittenTo();
        if (need != null) {
            page.locator("input[name=need]").fill(need);
        }
    }

    private void pickAPlaceThatCanBeWrittenTo() {
        heading("Choisir un lieu avec .*");
        assertThat(page.locator(".place .reasons").first()).not().isEmpty();
        int places = page.locator(".place").count();
        for (int i = 0; i < places; i++) {
            page.locator(".place a:has-text('Orienter ici')").nth(i).click();
            if (page.locator("label:has(input[name=mail]):has-text('par e-mail')")
                            .count()
                    > 0) {
                return;
            }
            link("Choisir un autre lieu").click();
        }
        throw new AssertionError("none of the " + places + " suggested places has an e-mail");
    }

    void refer() {
        Assertions.assertThat(page.locator("input[name=need]").inputValue())
                .as("T15: the need is not asked twice")
                .isNotBlank();
        page.locator("input[name=consent][value=ORAL]").check();
        page.locator("input[name=mail]").check();
        button("Continuer").click();
        heading("Ce que le lieu lira");
        button("Envoyer au lieu").click();
        assertThat(page.locator(".flash")).containsText("Orientation envoyée");
    }

    void printTheSheet() {
        link("Fiche pour la personne").click();
        assertThat(page.locator("main.a4")).containsText("Où aller");
        APIResponse pdf = page.request()
                .get(RunningDemo.shared()
                        .url(page.locator(".printbar a[href$='/fiche.pdf']").getAttribute("href")));
        Assertions.assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        Assertions.assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        page.locator(".printbar a:has-text('Retour')").click();
    }

    /** The address in the newest message to a place. */
    String linkInTheMail() {
        menu("Messages au départ");
        String body = page.locator("pre.mailtext").first().innerText();
        var found = Pattern.compile("http://\\S+/orientations/\\S+").matcher(body);
        Assertions.assertThat(found.find()).as("a link in: " + body).isTrue();
        Assertions.assertThat(body).as("nothing about the person in the mail").doesNotContain(person);
        Assertions.assertThat(found.group())
                .as("the public address")
                .startsWith(RunningDemo.shared().url("/t/"));
        return found.group();
    }

    void openTheReferral() {
        openFile();
        page.locator("section:has(#h-referrals) li a").first().click();
    }

    void seeTheAnswer() {
        openTheReferral();
        assertThat(page.locator(".timeline")).containsText("par le lieu");
    }

    void logAnAccompaniment() {
        openFile();
        link("Noter un accompagnement").or(link("Noter")).first().click();
        heading("Noter un accompagnement");
        page.locator("input[name=duration][value='30']").check();
        page.locator("input[name=usual]").first().check();
        page.locator("input[name=setting][value=PLACE]").check();
        page.locator("input[name=mode][value=WITH]").check();
        page.locator("main form button:has-text('Noter')").click();
        assertThat(page.locator(".flash")).containsText("Accompagnement noté");
        assertThat(page.locator("section:has(#h-accompagnements)")).containsText("30\u00a0min");
    }

    void seeTheActivity() {
        menu("Activité");
        heading("Activité du territoire");
        assertThat(page.locator("main")).containsText("Petits nombres protégés");
        assertThat(page.locator("dl.figures")).containsText("accompagnements");
    }

    private void openFile() {
        menu("Personnes");
        page.locator("main input[name=q]").fill(person);
        button("Chercher").click();
        page.locator("#resultats a:has-text('" + person + "')").first().click();
        assertThat(page.locator("h1")).containsText(person);
    }

    private void menu(String label) {
        page.locator("#menu .nav a:has-text('" + label + "')").first().click();
    }

    private void heading(String pattern) {
        assertThat(page.locator("h1")).hasText(Pattern.compile("^(" + pattern + ")$"));
    }

    private Locator link(String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
