package fr.passerelle.paper;

import fr.passerelle.paper.Plan.Area;
import fr.passerelle.paper.Plan.Pin;
import fr.passerelle.paper.Plan.Point;
import fr.passerelle.paper.Plan.Way;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan put on paper: degrees become units of a drawing {@link #WIDTH} wide, names become outlines. For the template
 * {@code paper/map}.
 */
public final class PlanDrawing {
    /** Width of every plan, in units of its drawing. */
    public static final int WIDTH = 380;

    private static final double METRES_A_DEGREE = 111_320;
    private static final double LABEL = 15;
    private static final double NAME = 12;
    // What stands around the outermost pins: their drawing above, names at the sides, the scale below.
    private static final double SIDE = 40;
    private static final double ABOVE = 64;
    private static final double BELOW = 34;
    private static final double[] SPREAD = {0.5, 0.25, 0.75, 0.12, 0.88};

    private static final class Letters {
        private static final Supplies SUPPLIES = new Supplies();
        static final Lettering PLAIN = new Lettering(SUPPLIES, Supplies.Typeface.TEXT, Supplies.Typeface.SIGNS);
        static final Lettering BOLD =
                new Lettering(SUPPLIES, Supplies.Typeface.TEXT_BOLD, Supplies.Typeface.SIGNS_BOLD);
    }

    private final int height;
    private final double longitude;
    private final double latitude;
    private final double scale; // units a metre
    private final double middle; // where the framed part has its middle

    /** A line or a surface. */
    public record Stroke(String path, boolean strong) {}

    /** A name, at its place. */
    public record Label(double x, double y, String path) {}

    /** A mark, at its place. */
    public record Mark(double x, double y, boolean goal) {}

    /** The bar that tells distances. */
    public record Scale(double length, Label label) {}

    private final Plan plan;

    /**
     * Frames the plan.
     *
     * @param plan what to show; framed on its pins, else on its highlighted areas, else on all
     * @param height in units
     */
    public PlanDrawing(Plan plan, int height) {
        this.plan = plan;
        this.height = height;
        List<Point> framed = framed(plan);
        double[] west = bounds(framed.stream().map(Point::longitude));
        double[] south = bounds(framed.stream().map(Point::latitude));
        longitude = (west[0] + west[1]) / 2;
        latitude = (south[0] + south[1]) / 2;
        boolean pinned = !plan.pins().isEmpty();
        double room = pinned ? WIDTH - 2 * SIDE : WIDTH - 20;
        double rise = pinned ? height - ABOVE - BELOW : height - 20;
        middle = pinned ? ABOVE + rise / 2 : height / 2.0;
        double wide = Math.max((west[1] - west[0]) * METRES_A_DEGREE * shrink(), plan.narrowest() * room / WIDTH);
        double high = (south[1] - south[0]) * METRES_A_DEGREE;
        scale = high * room > wide * rise ? rise / high : room / wide;
    }

    /** Height in units. */
    public int height() {
        return height;
    }

    /** The surfaces that are seen: of a whole département, a plan shows few. */
    public List<Stroke> areas() {
        return plan.areas().stream()
                .filter(this::isSeen)
                .map(area -> new Stroke(surface(area), area.highlighted()))
                .toList();
    }

    /** Streets first, then the way to follow over them. */
    public List<Stroke> ways() {
        return Stream.of(false, true)
                .flatMap(route -> plan.ways().stream().filter(way -> way.route() == route))
                .map(way -> new Stroke(line(way.points()), way.route()))
                .toList();
    }

    /** The marks. */
    public List<Mark> marks() {
        return plan.pins().stream()
                .map(pin -> new Mark(x(pin.at()), y(pin.at()), pin.goal()))
                .toList();
    }

    /** The names of the marks, then those of the surfaces that can be seen; none over another. */
    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>(List.of(
                new Rectangle2D.Double(0, height - 24, WIDTH / 2.0, 24),
                new Rectangle2D.Double(WIDTH - 32, 0, 32, 44)));
        for (Pin pin : plan.pins()) {
            double rise = pin.goal() ? 54 : 8;
            taken.add(new Rectangle2D.Double(x(pin.at()) - 12, y(pin.at()) - rise, 24, rise));
        }
        for (Pin pin : plan.pins()) {
            labels.add(label(pin, taken));
        }
        for (Area area : plan.areas()) {
            if (!area.name().isEmpty() && isSeen(area)) {
                name(area, taken).ifPresent(labels::add);
            }
        }
        return labels;
    }

    /** A round distance, about a quarter of the width. */
    public Scale distance() {
        double room = WIDTH / 4.0 / scale;
        double round = Math.pow(10, Math.floor(Math.log10(room)));
        double metres = room >= 5 * round ? 5 * round : room >= 2 * round ? 2 * round : round;
        String text = metres >= 1000 ? (long) (metres / 1000) + "\u00a0km" : (long) metres + "\u00a0m";
        double length = metres * scale;
        return new Scale(
                length,
                new Label(
                        14 + length,
                        height - 9.0,
                        Letters.PLAIN.write(text, NAME).path()));
    }

    /** The letter of the north, under its arrow at the top right: the top of a plan is always the north. */
    public Label north() {
        Lettering.Word word = Letters.BOLD.write("N", NAME);
        return new Label(WIDTH - 18 - word.width() / 2, 38, word.path());
    }

    /** Beside its mark, on the right if there is room, else on the left, above or below. */
    private Label label(Pin pin, List<Rectangle2D> taken) {
        Lettering.Word word = fitting(pin.label());
        double beside = pin.goal() ? 24 : 12;
        double line = y(pin.at()) - (pin.goal() ? 28 : -5);
        double right = x(pin.at()) + beside;
        double left = x(pin.at()) - beside - word.width();
        double centred = Math.max(4, Math.min(WIDTH - 4 - word.width(), x(pin.at()) - word.width() / 2));
        double[][] places = {
            {right, line}, {left, line}, {centred, y(pin.at()) + 22}, {centred, y(pin.at()) - (pin.goal() ? 58 : 14)}
        };
        for (double[] place : places) {
            Rectangle2D space = new Rectangle2D.Double(place[0], place[1] - LABEL, word.width(), LABEL + 4);
            if (free(space, taken)) {
                taken.add(space);
                return new Label(place[0], place[1], word.path());
            }
        }
        return new Label(centred, line, word.path());
    }

    /** A name longer than the plan is wide loses its last words. */
    private static Lettering.Word fitting(String name) {
        String shown = name;
        Lettering.Word word = Letters.BOLD.write(shown, LABEL);
        while (word.width() > WIDTH - 12 && shown.length() > 2) {
            String cut = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
            int blank = cut.lastIndexOf(' ');
            shown = cut.substring(0, blank > 0 ? blank : cut.length() - 1) + "…";
            word = Letters.BOLD.write(shown, LABEL);
        }
        return word;
    }

    /** Inside its surface, or at least in the middle of what is seen of it. */
    private Optional<Label> name(Area area, List<Rectangle2D> taken) {
        Lettering.Word word = Letters.PLAIN.write(area.name(), NAME);
        java.awt.geom.Area seen = seen(area);
        Rectangle2D around = seen.getBounds2D();
        for (double down : SPREAD) {
            for (double across : SPREAD) {
                double x = around.getX() + across * around.getWidth() - word.width() / 2;
                double y = around.getY() + down * around.getHeight() + NAME / 2;
                Rectangle2D space = new Rectangle2D.Double(x, y - NAME, word.width(), NAME + 3);
                // Close to a mark, it would be read as the mark's own name.
                Rectangle2D apart = new Rectangle2D.Double(x - 10, y - NAME - 12, word.width() + 20, NAME + 27);
                if (seen.contains(space) && free(space, taken) && taken.stream().noneMatch(apart::intersects)) {
                    taken.add(space);
                    return Optional.of(new Label(x, y, word.path()));
                }
            }
        }
        return Optional.empty();
    }

    /** What of a surface is inside the frame. */
    private java.awt.geom.Area seen(Area area) {
        Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Point> ring : area.rings()) {
            outline.moveTo(x(ring.get(0)), y(ring.get(0)));
            ring.forEach(point -> outline.lineTo(x(point), y(point)));
            outline.closePath();
        }
        java.awt.geom.Area seen = new java.awt.geom.Area(outline);
        seen.intersect(new java.awt.geom.Area(new Rectangle2D.Double(0, 0, WIDTH, height)));
        return seen;
    }

    private boolean free(Rectangle2D space, List<Rectangle2D> taken) {
        return new Rectangle2D.Double(2, 2, WIDTH - 4, height - 4).contains(space)
                && taken.stream().noneMatch(space::intersects);
    }

    private boolean isSeen(Area area) {
        double[] across = bounds(area.rings().stream().flatMap(List::stream).map(this::x));
        double[] down = bounds(area.rings().stream().flatMap(List::stream).map(this::y));
        return across[1] >= 0 && across[0] <= WIDTH && down[1] >= 0 && down[0] <= height;
    }

    private String surface(Area area) {
        StringBuilder path = new StringBuilder();
        area.rings().forEach(ring -> path.append(line(ring)).append('Z'));
        return path.toString();
    }

    private String line(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L');
            path.append(String.format(Locale.ROOT, "%.1f %.1f", x(point), y(point)));
        }
        return path.toString();
    }

    private double x(Point point) {
        return WIDTH / 2.0 + (point.longitude() - longitude) * METRES_A_DEGREE * shrink() * scale;
    }

    private double y(Point point) {
        return middle - (point.latitude() - latitude) * METRES_A_DEGREE * scale;
    }

    /** A degree of longitude is shorter than one of latitude, the more so the further north. */
    private double shrink() {
        return Math.cos(Math.toRadians(latitude));
    }

    private static List<Point> framed(Plan plan) {
        if (!plan.pins().isEmpty()) {
            Stream<Point> routes = plan.ways().stream().filter(Way::route).flatMap(way -> way.points().stream());
            return Stream.concat(plan.pins().stream().map(Pin::at), routes).toList();
        }
        boolean chosen = plan.areas().stream().anyMatch(Area::highlighted);
        return plan.areas().stream()
                .filter(area -> area.highlighted() || !chosen)
                .flatMap(area -> area.rings().stream().flatMap(List::stream))
                .toList();
    }

    private static double[] bounds(Stream<Double> values) {
        var summary = values.mapToDouble(Double::doubleValue).summaryStatistics();
        if (summary.getCount() == 0) {
            throw new IllegalArgumentException("A plan without pins nor areas has no place");
        }
        return new double[] {summary.getMin(), summary.getMax()};
    }
}
