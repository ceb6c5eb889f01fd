package fr.passerelle.permanence.publish;

import fr.passerelle.directory.Outlines;
import fr.passerelle.directory.Position;
import fr.passerelle.paper.Plan;
import fr.passerelle.paper.PlanDrawing;
import fr.passerelle.permanence.publish.Edition.Line;
import fr.passerelle.permanence.publish.Edition.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plans of the document: outlines of communes, and a point with its numbers where somebody receives. */
public final class Plans {

    private static final double METRES_A_DEGREE = 111_320;

    private Plans() {}

    /** The plan of a sector, framed on the whole of it; null where nobody knows where to put a point. */
    public static @Nullable Plan of(Part part, int height) {
        return plan(part.lines(), Set.copyOf(part.codes()), height, true);
    }

    /** The plan of the territory: one point a commune, with its name. */
    public static @Nullable Plan of(Edition edition, int height) {
        Set<String> codes =
                edition.parts().stream().flatMap(part -> part.codes().stream()).collect(Collectors.toSet());
        return plan(edition.lines(), codes, height, false);
    }

    /** What the plan says to somebody who does not see it. */
    public static String words(String name, Collection<Line> lines) {
        return "Plan\u00a0: " + name + ". "
                + lines.stream()
                        .filter(Line::placed)
                        .map(line -> line.number() + ", " + line.where() + ", " + line.commune())
                        .collect(Collectors.joining("\u00a0; "))
                + ".";
    }

    private static @Nullable Plan plan(List<Line> lines, Set<String> codes, int height, boolean numbered) {
        List<Line> placed = lines.stream().filter(Line::placed).toList();
        if (placed.isEmpty()) {
            return null;
        }
        List<Plan.Area> areas = codes.stream()
                .map(Plans::department)
                .distinct()
                .sorted()
                .flatMap(department -> Outlines.shapes(department).stream())
                .map(shape -> new Plan.Area(
                        numbered && codes.contains(shape.code()) ? shape.name() : "",
                        shape.rings().stream()
                                .map(ring -> ring.stream().map(Plans::point).toList())
                                .toList(),
                        codes.contains(shape.code())))
                .toList();
        List<Plan.Point> points = placed.stream().map(Plans::point).toList();
        double narrowest = narrowest(areas, points, height);
        List<Plan.Pin> pins = numbered ? numbers(placed, narrowest / 22) : communes(placed);
        return new Plan(areas, List.of(), pins, narrowest);
    }

    /** Places that would touch on the plan share a point. */
    private static List<Plan.Pin> numbers(List<Line> lines, double metres) {
        List<List<Line>> groups = new ArrayList<>();
        for (Line line : lines) {
            groups.stream()
                    .filter(group -> position(group.get(0)).kmTo(position(line)) * 1000 < metres)
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(line), () -> groups.add(new ArrayList<>(List.of(line))));
        }
        return groups.stream()
                .map(group -> new Plan.Pin(
                        point(group.get(0)),
                        group.stream()
                                .map(line -> String.valueOf(line.number()))
                                .collect(Collectors.joining(", ")),
                        false))
                .toList();
    }

    private static List<Plan.Pin> communes(List<Line> lines) {
        Map<String, Line> first = new LinkedHashMap<>();
        lines.forEach(line -> first.putIfAbsent(String.valueOf(line.commune()), line));
        return first.entrySet().stream()
                .map(each -> new Plan.Pin(point(each.getValue()), each.getKey(), false))
                .toList();
    }

    /** A plan is framed on its points: wide enough for the whole of the highlighted communes around them, and a little more. */
    private static double narrowest(List<Plan.Area> areas, List<Plan.Point> points, int height) {
        List<Plan.Point> all = Stream.concat(
                        points.stream(),
                        areas.stream()
                                .filter(Plan.Area::highlighted)
                                .flatMap(area -> area.rings().stream())
                                .flatMap(List::stream))
                .toList();
        Plan.Point middle = new Plan.Point(
                middle(points.stream().map(Plan.Point::longitude).toList()),
                middle(points.stream().map(Plan.Point::latitude).toList()));
        double shrink = Math.cos(Math.toRadians(middle.latitude()));
        double across = all.stream()
                .mapToDouble(point -> Math.abs(point.longitude() - middle.longitude()) * shrink)
                .max()
                .orElse(0);
        double down = all.stream()
                .mapToDouble(point -> Math.abs(point.latitude() - middle.latitude()))
                .max()
                .orElse(0);
        // The points have their middle a little under that of the drawing.
        double room = Math.max(across, down * PlanDrawing.WIDTH / (height - 30));
        return Math.max(4_000, 2.06 * room * METRES_A_DEGREE);
    }

    private static double middle(List<Double> values) {
        Comparator<Double> natural = Comparator.naturalOrder();
        return (values.stream().min(natural).orElseThrow()
                        + values.stream().max(natural).orElseThrow())
                / 2;
    }

    private static String department(String code) {
        return code.startsWith("97") ? code.substring(0, 3) : code.substring(0, 2);
    }

    private static Position position(Line line) {
        Plan.Point point = point(line);
        return new Position(point.latitude(), point.longitude());
    }

    private static Plan.Point point(Line line) {
        return new Plan.Point(
                java.util.Objects.requireNonNull(line.longitude()), java.util.Objects.requireNonNull(line.latitude()));
    }

    private static Plan.Point point(Position position) {
        return new Plan.Point(position.longitude(), position.latitude());
    }
}
