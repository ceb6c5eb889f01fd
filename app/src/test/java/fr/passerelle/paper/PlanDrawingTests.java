package fr.passerelle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.paper.Plan.Area;
import fr.passerelle.paper.Plan.Pin;
import fr.passerelle.paper.Plan.Point;
import fr.passerelle.paper.PlanDrawing.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanDrawingTests {
    private static final Point CENTRE = new Point(5.46, 43.45);

    @Test
    void everyPinIsInsideTheFrame() {
        for (double apart : new double[] {0, 0.0001, 0.01, 1, 8}) {
            PlanDrawing drawing = new PlanDrawing(
                    pins(CENTRE, new Point(5.46 + apart, 43.45 + apart), new Point(5.46 - apart, 43.45)), 230);
            assertThat(drawing.marks()).allSatisfy(mark -> {
                assertThat(mark.x()).isBetween(20.0, 360.0);
                assertThat(mark.y()).isBetween(54.0, 200.0);
            });
            assertThat(drawing.labels()).hasSize(3);
            assertThat(drawing.distance().length()).isBetween(20.0, 100.0);
        }
    }

    @Test
    void northIsUpAndEastIsRight() {
        List<Mark> marks = new PlanDrawing(pins(CENTRE, new Point(5.48, 43.46)), 230).marks();
        assertThat(marks.get(1).x()).isGreaterThan(marks.get(0).x());
        assertThat(marks.get(1).y()).isLessThan(marks.get(0).y());
    }

    @Test
    void aHundredMetresMeasureTheSameBothWays() {
        double degree = 100 / 111_320.0;
        double shrink = Math.cos(Math.toRadians(CENTRE.latitude()));
        List<Mark> marks = new PlanDrawing(
                        pins(CENTRE, new Point(5.46, 43.45 + degree), new Point(5.46 + degree / shrink, 43.45)), 230)
                .marks();
        double north = marks.get(0).y() - marks.get(1).y();
        double east = marks.get(2).x() - marks.get(0).x();
        assertThat(north).isCloseTo(east, org.assertj.core.data.Percentage.withPercentage(0.1));
    }

    @Test
    void withoutPinsTheHighlightedAreasAreFramed() {
        Area far = square("Loin", 6.5, false);
        Area beside = square("À côté", 5.5, false);
        Area near = square("Ici", 5.4, true);
        PlanDrawing drawing = new PlanDrawing(new Plan(List.of(far, beside, near), List.of(), List.of()), 200);
        assertThat(drawing.labels()).hasSize(2);
        assertThat(drawing.areas()).extracting(PlanDrawing.Stroke::strong).containsExactly(false, true);
    }

    @Test
    void aLongNameStaysInsideThePlan() {
        String name = "Maison France services intercommunale du pays d’Aix et de la vallée de l’Arc";
        Pin pin = new Pin(CENTRE, name, true);
        double width = drawnWidth(new PlanDrawing(new Plan(List.of(), List.of(), List.of(pin)), 230)
                .labels()
                .get(0)
                .path());
        assertThat(width).isBetween(200.0, 380.0);
    }

    @Test
    void twoNeighboursAreShownWithTheGroundAroundThem() {
        List<Pin> pins = pins(CENTRE, new Point(5.462, 43.452)).pins();
        PlanDrawing near = new PlanDrawing(new Plan(List.of(), List.of(), pins), 230);
        PlanDrawing wide = new PlanDrawing(new Plan(List.of(), List.of(), pins, 6000), 230);
        assertThat(near.marks().get(1).x() - near.marks().get(0).x())
                .isGreaterThan(
                        5 * (wide.marks().get(1).x() - wide.marks().get(0).x()));
    }

    @Test
    void aPlanOfNothingIsRefused() {
        Plan nothing = new Plan(List.of(), List.of(), List.of());
        assertThatThrownBy(() -> new PlanDrawing(nothing, 200)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double drawnWidth(String path) {
        return java.util.Arrays.stream(path.split("[^0-9. -]+"))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .mapToDouble(pair -> Double.parseDouble(pair.split(" ")[0]))
                .max()
                .orElseThrow();
    }

    private static Area square(String name, double west, boolean highlighted) {
        List<Point> ring = List.of(
                new Point(west, 43), new Point(west + 0.1, 43), new Point(west + 0.1, 43.1), new Point(west, 43.1));
        return new Area(name, List.of(ring), highlighted);
    }

    private static Plan pins(Point... points) {
        List<Pin> pins = List.of(points).stream()
                .map(point -> new Pin(point, "Rendez-vous", true))
                .toList();
        return new Plan(List.of(), List.of(), pins);
    }
}
