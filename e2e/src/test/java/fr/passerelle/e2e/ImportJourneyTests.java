package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A dirty file of an unknown shape, a mapping written for it, an import, and a stray point set back. */
class ImportJourneyTests {

    private static final String MAPPING = """
            titre: Essai du navigateur %s
            champs:
              id: Numéro
              nom: Lieu d'accueil
              adresse: {colonne: Où, extraire: '^(.*?),'}
              code_postal: {colonne: Où, extraire: '(\\d{5})'}
              commune: {colonne: Où, extraire: '\\d{5} (.+)$'}
              position: {latitude: X, longitude: Y}
              horaires: Ouvert
              telephone: Tél
            """;

    /** Windows-1252, semicolons, decimal commas, prose hours, a commune in capitals, a point in Paris, a row without a name. */
    private static final String FILE = """
            Numéro;Lieu d'accueil;Où;X;Y;Ouvert;Tél;Remarque
            1;L'Escale des démarches;8 rue des Tanneurs, 13120 GARDANNE;48,8566;2,3522;du lundi au vendredi 9h-12h;0442000000;à voir
            2;Relais du port;2 quai Nord, 13500 Martigues;43,405;5,0537;sam 10h-12h;01 02 03 04 05;
            3;;3 rue Haute, 13120 Gardanne;;;;;
            """;

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void aDirtyFileIsTriedThenImportedThenSetRight() {
        Page page = SignedIn.as(Chromium.page(1280, 900), "helene.brunet");
        Journey journey = new Journey("Import with a mapping", page);
        journey.step("write a mapping and try it", () -> writeAndTry(page));
        journey.step("keep the mapping", () -> keep(page));
        journey.step("import the file with it", () -> importIt(page));
        journey.step("set a stray point back", () -> setBack(page));
        Assertions.assertThat(Chromium.complaints()).isEmpty();
        page.context().close();
    }

    private void writeAndTry(Page page) {
        page.navigate(RunningDemo.shared().url("/administration/lieux"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Modèles").setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nouveau modèle"))
                .click();
        page.locator("textarea[name=yaml]").fill(MAPPING.formatted(mark));
        page.locator("input[name=file]").setInputFiles(file());
        button(page, "Essayer sans enregistrer");
        assertThat(page.locator("#essai")).containsText("3\u00a0lignes lues, 1\u00a0refusée");
        assertThat(page.locator("#essai")).containsText("Remarque");
        assertThat(page.locator("#essai")).containsText("Mo-Fr 09:00-12:00");
        assertThat(page.locator("#essai")).containsText("Nom du lieu absent");
    }

    private static void keep(Page page) {
        button(page, "Enregistrer le modèle");
        assertThat(page.locator(".flash")).containsText("enregistré");
    }

    private void importIt(Page page) {
        page.navigate(RunningDemo.shared().url("/administration/lieux"));
        page.locator("input[name=file]").setInputFiles(file());
        page.locator("input[name=source]").fill("Navigateur " + mark);
        page.locator("select[name=mapping]").selectOption(new SelectOption().setLabel("Essai du navigateur " + mark));
        button(page, "Importer");
        assertThat(page.locator("main")).containsText("2\u00a0lieux repris");
        assertThat(page.locator("main")).containsText("Remarque");
    }

    private void setBack(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Remettre dans leur commune.*")))
                .click();
        assertThat(page.locator("#points")).containsText("L'Escale des démarches");
        page.locator("#points button").first().click();
        assertThat(page.locator(".flash")).containsText("remis au centre");
        assertThat(page.locator("#points")).hasCount(0);
    }

    private static FilePayload file() {
        return new FilePayload("lieux.csv", "text/csv", FILE.getBytes(Charset.forName("windows-1252")));
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
