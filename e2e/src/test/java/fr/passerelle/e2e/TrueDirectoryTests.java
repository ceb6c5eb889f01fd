package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two rows of one place become one page and back, a difference is decided, and the place itself confirms its page on a phone. */
class TrueDirectoryTests {

    private static final Pattern LINK = Pattern.compile("/t/[a-z0-9]+/verification-lieu/[A-Za-z0-9_-]+");

    @Test
    void aCoordinatorKeepsTheDirectoryTrue() {
        Page page = SignedIn.as(Chromium.page(1280, 900), "helene.brunet");
        Journey journey = new Journey("Keep the directory true", page);
        journey.step("open what looks alike", () -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tenir l’annuaire"))
                    .first()
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Doublons"))
                    .click();
            assertThat(tamaris(page)).containsText("même téléphone");
        });
        journey.step("say that it is one place: one page is left", () -> {
            tamaris(page)
                    .getByRole(
                            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("C’est le même.*")))
                    .click();
            assertThat(page.locator(".flash")).containsText("une seule page pour les deux");
            page.navigate(RunningDemo.shared().url("/lieux?ou=Tamaris"));
            assertThat(page.locator("article.place", new Page.LocatorOptions().setHasText("place du Carreau"))
                            .filter(new Locator.FilterOptions().setHasText("Médiathèque")))
                    .hasCount(1);
        });
        journey.step("take it back: both have their page again", () -> {
            page.navigate(RunningDemo.shared().url("/administration/lieux/doublons"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Revenir en arrière.*Tamaris.*")))
                    .click();
            assertThat(tamaris(page)).isVisible();
        });
        journey.step("keep a correction that its source contradicts", () -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Différences"))
                    .click();
            page.getByLabel("Téléphone, Espace Le Puits").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Garder les corrections cochées"))
                    .click();
            assertThat(page.locator(".flash")).containsText("la correction reste");
        });
        journey.step("have a place asked", () -> {
            page.navigate(RunningDemo.shared().url("/lieux?ou=Espace Le Puits"));
            page.locator("article.place h3 a").first().click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Demander au lieu si sa page est juste"))
                    .click();
            assertThat(page.locator(".flash")).containsText("reçoit un message");
        });
        String place = page.url();
        String link = link(page);
        page.context().close();
        Page phone = Chromium.page(390, 844);
        Journey answer = new Journey("Confirm by link", phone);
        answer.step("open the link on a phone and say that all is right", () -> {
            phone.navigate(RunningDemo.shared().url(link));
            Rules.hold(phone);
            phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Oui, tout est juste"))
                    .click();
            assertThat(phone.locator("main")).containsText("Vous avez répondu, merci.");
        });
        answer.step("everybody reads it", () -> {
            phone.navigate(place + "?langue=fr");
            assertThat(phone.locator("main")).containsText("Vérifié par le lieu lui-même aujourd’hui.");
        });
        phone.context().close();
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    private static Locator tamaris(Page page) {
        return page.locator("article", new Page.LocatorOptions().setHasText("Médiathèque des Tamaris"));
    }

    /** The link as it stands in the message that leaves. */
    private static String link(Page page) {
        page.navigate(RunningDemo.shared().url("/messages-au-depart"));
        Matcher link = LINK.matcher(page.content());
        Assertions.assertThat(link.find()).isTrue();
        return link.group();
    }
}
