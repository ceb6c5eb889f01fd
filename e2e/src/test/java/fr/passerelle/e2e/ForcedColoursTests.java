package fr.passerelle.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T22: in the reader's own colours, edges, drawings, choices and focus are still there. */
class ForcedColoursTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final int STOPS = 30;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/ma-journee",
                "/personnes/nouvelle",
                "/orientations",
                "/accompagnements/nouveau",
                "/activite",
                "/mon-compte",
                "/lieux",
                "/aide",
                "/design",
                "/design/erreurs"
            })
    void nothingIsLost(String path) {
        Page page = SignedIn.as(Chromium.page(1280, 800), "nadia.ferrand");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate(DEMO.url(path));
        List<String> broken = new ArrayList<>();
        ((List<?>) page.evaluate(Probes.LOST_IN_FORCED_COLOURS)).forEach(line -> broken.add(line.toString()));
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            Object unseen = page.evaluate(Probes.FORCED_FOCUS);
            if (unseen != null && !unseen.toString().isEmpty()) {
                broken.add("T22 focus not seen on " + unseen);
            }
        }
        page.context().close();
        Assertions.assertThat(broken).as(path).isEmpty();
    }
}
