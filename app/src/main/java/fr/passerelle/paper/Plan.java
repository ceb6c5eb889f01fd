package fr.passerelle.paper;

import java.util.List;

/**
 * What a printed plan shows, in degrees (WGS 84). It needs no tiles: outlines, ways and pins are enough to find one's way
 * between two places one knows.
 *
 * @param areas outlines, first drawn first
 * @param ways streets and the way to follow
 * @param pins where one is and where one goes
 * @param narrowest metres of ground that its width shows at least
 */
public record Plan(List<Area> areas, List<Way> ways, List<Pin> pins, double narrowest) {

    /** A plan of streets: closer than 600 m, it says nothing of the surroundings. */
    public Plan(List<Area> areas, List<Way> ways, List<Pin> pins) {
        this(areas, ways, pins, 600);
    }

    /** A place on earth. */
    public record Point(double longitude, double latitude) {}

    /**
     * An outline: a commune, a square, a park.
     *
     * @param name written in its middle; empty for none
     * @param rings closed lines, outer ones and holes
     * @param highlighted whether it is the one that matters
     */
    public record Area(String name, List<List<Point>> rings, boolean highlighted) {}

    /**
     * A line.
     *
     * @param route whether it is the way to follow rather than a street
     */
    public record Way(List<Point> points, boolean route) {}

    /**
     * A mark with its name.
     *
     * @param goal whether it is where one goes rather than a landmark
     */
    public record Pin(Point at, String label, boolean goal) {}
}
