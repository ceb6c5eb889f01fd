package fr.passerelle.e2e;

import com.microsoft.playwright.Page;
import fr.passerelle.e2e.Demonstration.Given;
import fr.passerelle.e2e.Demonstration.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every exercise from its first screen to its last with the keyboard alone, on the screen of a small telephone. */
class PracticeByKeyboardTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final String EXERCISES =
            "() => [...document.querySelectorAll('.shelf a')].map(a => a.getAttribute('href'))";

    /** More than a page has places to stop at. */
    private static final int STOPS = 120;

    /** Whether the focus is on that element; if so, whether it shows: neither beside the screen nor beneath what sticks to it. */
    private static final String FOCUS = """
            wanted => {
              const focused = document.activeElement;
              if (!focused.matches(wanted)) return 'elsewhere';
              const whole = focused.closest('label') ?? focused;
              const box = focused.getBoundingClientRect();
              const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              if (!above || !(whole.contains(above) || above.contains(focused))) return 'hidden';
              const ringed = each => {
                const style = getComputedStyle(each);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
              };
              return ringed(focused) || ringed(whole) ? 'seen' : 'without ring';
            }""";

    private final List<String> broken = new ArrayList<>();

    @Test
    void everyExerciseIsDone() {
        Page page = Chromium.page(360, 640);
        page.navigate(DEMO.url("/s-entrainer"));
        List<String> exercises = ((List<?>) page.evaluate(EXERCISES))
                .stream().map(Object::toString).toList();
        Assertions.assertThat(exercises).hasSizeGreaterThan(15);
        for (String exercise : exercises) {
            Demonstration demonstration = Demonstration.of(page, DEMO.url(exercise));
            Demonstration.begin(page, DEMO.url(exercise), "HELPED");
            List<Shown> screens = demonstration.screens();
            for (int i = 0; i + 1 < screens.size(); i++) {
                Assertions.assertThat(Demonstration.screen(page))
                        .as(exercise)
                        .isEqualTo(screens.get(i).name());
                play(page, exercise, screens.get(i));
                page.waitForURL(Pattern.compile(".*/" + screens.get(i + 1).name()));
            }
            Assertions.assertThat(page.locator(".look-end").count())
                    .as(exercise)
                    .isEqualTo(1);
        }
        page.context().close();
        Assertions.assertThat(broken).isEmpty();
    }

    private void play(Page page, String exercise, Shown screen) {
        String where = exercise + " " + screen.name() + ": ";
        ((List<?>) page.evaluate(Probes.SIDEWAYS)).forEach(line -> broken.add(where + line));
        screen.fields().forEach(field -> fill(page, where, field));
        if (screen.way() < 0) {
            reach(page, where, "#jeu button.primary:not([name])");
        } else {
            follow(page, where, screen.way());
        }
        page.keyboard().press("Enter");
    }

    private void fill(Page page, String where, Given field) {
        String named = "input[name='" + field.name() + "']";
        switch (field.type()) {
            case "radio" -> {
                if (field.checked()) {
                    choose(page, where, named, field.value());
                }
            }
            case "checkbox" -> {
                if (field.checked()) {
                    reach(page, where, named + "[value='" + field.value() + "']");
                    page.keyboard().press("Space");
                }
            }
            default -> {
                reach(page, where, named);
                page.keyboard().press("ControlOrMeta+a");
                page.keyboard().press("Delete");
                page.keyboard().type(field.value());
            }
        }
    }

    /** The tabulation stops once at a group; the arrows go from one answer to the next. */
    private void choose(Page page, String where, String named, String value) {
        reach(page, where, named);
        page.keyboard().press("Space");
        String wanted = named + "[value='" + value + "']";
        for (int i = 0; i < STOPS && page.evaluate(FOCUS, wanted).equals("elsewhere"); i++) {
            page.keyboard().press("ArrowDown");
        }
        Assertions.assertThat(page.locator(wanted).isChecked())
                .as(where + wanted)
                .isTrue();
    }

    /** A link may stand in a message that is not unfolded. */
    private void follow(Page page, String where, int way) {
        String links = "[...document.querySelectorAll('#site button[name=link]')]";
        String link = page.evaluate(links + "[" + way + "].value").toString();
        boolean folded = (boolean) page.evaluate(links + "[" + way + "].closest('details:not([open])') !== null");
        if (folded) {
            reach(page, where, "summary:has(~ button[name=link][value='" + link + "'])");
            page.keyboard().press("Enter");
        }
        reach(page, where, "#site button[name=link][value='" + link + "']");
    }

    /** Tab until that element has the focus, which must be seen. */
    private void reach(Page page, String where, String wanted) {
        for (int i = 0; i < STOPS; i++) {
            page.keyboard().press("Tab");
            String focus = page.evaluate(FOCUS, wanted).toString();
            if (!focus.equals("elsewhere")) {
                if (!focus.equals("seen")) {
                    broken.add(where + "the focus is " + focus + " on " + wanted);
                }
                return;
            }
        }
        Assertions.fail(where + "the keyboard does not reach " + wanted);
    }
}
