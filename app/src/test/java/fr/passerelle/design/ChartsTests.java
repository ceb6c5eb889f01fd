package fr.passerelle.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChartsTests {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "fr.passerelle");

    private final Series series = new Series(
            "Titre",
            "2026",
            "Mois",
            List.of("janv.", "févr.", "mars", "avr."),
            List.of(
                    new Series.Line("avec", List.of(100, 150, 120, 90)),
                    new Series.Line("faire faire", Arrays.asList(25, null, 30, 35))));

    @Test
    @DisplayName("A hidden bar says so, in the drawing and in the table, and takes no width")
    void hiddenBar() {
        var hidden = new Bars.Bar("Lieu fermé", null);
        var bars = new Bars("Titre", "2026", "Devenir", "Orientations", List.of(new Bars.Bar("Venue", 1410), hidden));

        assertThat(bars.width(hidden)).isZero();
        var page = render("design/hbars.jte", "bars", bars);
        assertThat(page).contains("1\u202f410").containsOnlyOnce("bar-t hid");
        assertThat(page.split("masqué", -1)).hasSize(3);
    }

    @Test
    @DisplayName("A hidden value interrupts its line")
    void hiddenPoint() {
        var pieces = series.pieces(series.lines().get(1));

        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0)).hasSize(1);
        assertThat(pieces.get(1)).hasSize(2);
        assertThat(render("design/lines.jte", "series", series)).contains("Ligne interrompue", "masqué</td>");
    }

    @Test
    @DisplayName("A hidden layer is not drawn, and its column carries a star")
    void hiddenLayer() {
        assertThat(series.column(0)).hasSize(2);
        assertThat(series.column(1)).hasSize(1);
        assertThat(series.column(1).get(0).height()).isEqualTo(170);
        assertThat(render("design/stacked.jte", "series", series)).contains(">*</text>", "masqué</td>");
    }

    @Test
    @DisplayName("A month with nothing in it draws nothing")
    void empty() {
        var nothing =
                new Series("T", "A", "Mois", List.of("janv."), List.of(new Series.Line("avec", Arrays.asList(0))));

        assertThat(nothing.column(0)).isEmpty();
        assertThat(nothing.marks()).containsExactly(0, 1);
        assertThat(render("design/lines.jte", "series", nothing)).doesNotContain("NaN");
    }

    @Test
    @DisplayName("A hidden duration draws neither bar nor dot")
    void hiddenSpan() {
        var spans = new Spans("T", "A", "Opérateur", "j", List.of(new Spans.Span("CAF", null)));

        assertThat(render("design/spans.jte", "spans", spans))
                .contains("masqué")
                .doesNotContain("class=\"dot\"");
    }

    @Test
    @DisplayName("Axes have round marks")
    void marks() {
        assertThat(series.marks()).containsExactly(0, 50, 100, 150);
        assertThat(Numbers.step(7, 4)).isEqualTo(2);
        assertThat(Numbers.step(4200, 4)).isEqualTo(2000);
    }

    @Test
    @DisplayName("A series is refused when its values do not match its moments, or when lines are too many")
    void inconsistent() {
        var line = new Series.Line("avec", List.of(1));
        assertThatThrownBy(() -> new Series("T", "A", "Mois", List.of("a", "b"), List.of(line)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series("T", "A", "Mois", List.of("a"), List.of(line, line, line, line, line)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String render(String template, String name, Object value) {
        var output = new StringOutput();
        templates.render(template, Map.of(name, value), output);
        return output.toString();
    }
}
