package fr.passerelle.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** The named steps of a journey; when one fails, the message says which, and the screen is kept in {@code target/screenshots}. */
final class Journey {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String name;
    private final Page page;

    Journey(String name, Page page) {
        this.name = name;
        this.page = page;
    }

    void step(String words, Runnable act) {
        try {
            act.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "« %s », step « %s », at %s (screen: %s)%n%s"
                            .formatted(name, words, page.url(), picture(words), e.getMessage()),
                    e);
        }
    }

    private String picture(String words) {
        Path file = SCREENSHOTS.resolve(slug(name) + "-" + slug(words) + ".png");
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            return file.toString();
        } catch (PlaywrightException e) {
            return "none, " + e.getMessage();
        }
    }

    private static String slug(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
