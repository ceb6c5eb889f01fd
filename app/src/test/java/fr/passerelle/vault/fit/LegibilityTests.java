package fr.passerelle.vault.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.vault.fit.Setting.Tone;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small print is lost where large letters are not: both sides of the line. */
class LegibilityTests {

    private static final double INCHES = 8.27;

    @Test
    void small_print_is_hard_to_read_at_few_points_per_inch_and_large_letters_are_not() {
        Setting coarse = new Setting(90, 40, Tone.GREY);
        assertThat(legibility(6, coarse)).isLessThan(Legibility.READABLE);
        assertThat(legibility(9, coarse)).isLessThan(Legibility.READABLE);
        assertThat(legibility(14, coarse)).isGreaterThan(Legibility.READABLE);
        assertThat(legibility(24, coarse)).isGreaterThan(legibility(14, coarse));
    }

    @Test
    void the_same_small_print_can_be_read_where_more_points_are_kept() {
        assertThat(legibility(6, new Setting(150, 50, Tone.COLOUR))).isGreaterThan(Legibility.READABLE);
        assertThat(legibility(6, new Setting(110, 40, Tone.GREY))).isLessThan(Legibility.READABLE);
    }

    @Test
    void black_and_white_is_judged_by_its_strokes() {
        assertThat(legibility(9, Setting.last().get(0))).isGreaterThan(Legibility.READABLE);
    }

    @Test
    void nothing_is_lost_by_what_is_left_alone_and_everything_by_a_page_gone_grey() {
        BufferedImage page = Samples.sheet(1000, 12, 1, 3);
        assertThat(Legibility.of(page, page)).isGreaterThan(0.999);
        assertThat(Legibility.of(page, new BufferedImage(50, 70, BufferedImage.TYPE_INT_RGB)))
                .isZero();
        BufferedImage empty = new BufferedImage(500, 700, BufferedImage.TYPE_INT_RGB);
        assertThat(Legibility.of(empty, page)).as("nothing was written").isEqualTo(1);
    }

    @Test
    void what_was_done_is_said_in_french() {
        assertThat(new Setting(150, 50, Tone.GREY).words())
                .isEqualTo(List.of("en gris", "150\u00a0points par pouce", "qualité moyenne"));
        assertThat(Weight.words(480_001)).isEqualTo("481\u00a0Ko");
        assertThat(Weight.words(1_200_000)).isEqualTo("1,2\u00a0Mo");
        assertThat(Weight.words(5_000_000)).isEqualTo("5\u00a0Mo");
    }

    private static double legibility(int points, Setting setting) {
        return Picture.page(Samples.sheet(2340, points, 1, 5), INCHES).legibility(setting);
    }
}
