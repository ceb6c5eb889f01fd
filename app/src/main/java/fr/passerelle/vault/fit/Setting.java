package fr.passerelle.vault.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * How pictures are written: one rung of the ladder that goes from the best to the lightest.
 *
 * @param dpi most points per inch of the page; a coarser picture is left as it is
 * @param quality of JPEG, in hundredths; nothing is written again at 100
 */
record Setting(int dpi, int quality, Tone tone) {

    /** What is left of the colours. */
    enum Tone {
        COLOUR,
        GREY,
        BLACK_AND_WHITE
    }

    /** Pictures as they came. */
    static final Setting UNTOUCHED = new Setting(200, 100, Tone.COLOUR);

    /**
     * Each rung is lighter than the one before for the papers that people photograph. Points are given up after the finest shades of JPEG, and
     * colours only when they weigh more than what they say: on a form, black letters matter most.
     */
    private static final List<Setting> COLOURS = List.of(
            UNTOUCHED,
            colour(200, 80),
            colour(200, 70),
            colour(200, 60),
            colour(200, 50),
            colour(150, 70),
            colour(150, 60),
            colour(150, 50),
            colour(150, 40),
            grey(150, 40),
            colour(110, 60),
            colour(110, 50),
            colour(110, 40),
            grey(110, 40),
            grey(90, 50),
            grey(90, 40));

    private static final List<Setting> GREYS = List.of(
            grey(200, 90),
            grey(200, 80),
            grey(200, 70),
            grey(200, 60),
            grey(200, 50),
            grey(150, 70),
            grey(150, 60),
            grey(150, 50),
            grey(150, 40),
            grey(110, 60),
            grey(110, 50),
            grey(110, 40),
            grey(90, 50),
            grey(90, 40));

    /** Letters stay sharp and photos are lost: only when nothing else fits. */
    private static final List<Setting> LAST = List.of(
            new Setting(200, 99, Tone.BLACK_AND_WHITE),
            new Setting(150, 99, Tone.BLACK_AND_WHITE),
            new Setting(110, 99, Tone.BLACK_AND_WHITE));

    static List<Setting> ladder(boolean colour) {
        return colour ? COLOURS : GREYS;
    }

    static List<Setting> last() {
        return LAST;
    }

    boolean untouched() {
        return quality == 100;
    }

    private static Setting colour(int dpi, int quality) {
        return new Setting(dpi, quality, Tone.COLOUR);
    }

    private static Setting grey(int dpi, int quality) {
        return new Setting(dpi, quality, Tone.GREY);
    }

    /** « en gris », « 150 points par pouce », « qualité moyenne ». */
    List<String> words() {
        if (untouched()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        if (tone != Tone.COLOUR) {
            words.add(tone == Tone.GREY ? "en gris" : "en noir et blanc");
        }
        words.add(dpi + "\u00a0points par pouce");
        if (tone != Tone.BLACK_AND_WHITE) {
            words.add("qualité " + (quality >= 70 ? "bonne" : quality >= 50 ? "moyenne" : "réduite"));
        }
        return words;
    }
}
