package fr.passerelle.directory;

import fr.passerelle.design.Assets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The self-hosted outlines drawn under a map: communes of one département, or all départements. */
public final class Outlines {

    private static final String EVERYWHERE = Assets.path("cartes/departements.json");
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Outlines() {}

    /** The address of the communes of a département (« 13 », « 2A »); of all départements where it is unknown. */
    public static String of(String department) {
        return department.matches("[0-9][0-9AB][0-9]?")
                ? KNOWN.computeIfAbsent(department, Outlines::find)
                : EVERYWHERE;
    }

    /**
     * The outline of a commune.
     *
     * @param code INSEE code
     * @param rings closed lines, outer ones and holes
     */
    public record Shape(String code, String name, List<List<Position>> rings) {}

    /** The communes of a département, for a plan on paper; none where it is unknown. */
    public static List<Shape> shapes(String department) {
        if (!department.matches("[0-9][0-9AB][0-9]?")) {
            return List.of();
        }
        try (InputStream file = Outlines.class.getResourceAsStream("/assets/cartes/" + department + ".json")) {
            if (file == null) {
                return List.of();
            }
            return JsonMapper.shared()
                    .readTree(file)
                    .path("features")
                    .valueStream()
                    .map(Outlines::shape)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape shape(JsonNode feature) {
        JsonNode named = feature.path("properties");
        List<List<Position>> rings = new ArrayList<>();
        gather(feature.path("geometry").path("coordinates"), rings);
        return new Shape(named.path("code").asString(), named.path("nom").asString(), rings);
    }

    /** A polygon is a list of rings, several polygons are a list of those; the rings are what is drawn. */
    private static void gather(JsonNode coordinates, List<List<Position>> rings) {
        if (coordinates.path(0).path(0).isNumber()) {
            rings.add(coordinates
                    .valueStream()
                    .map(point ->
                            new Position(point.path(1).asDouble(), point.path(0).asDouble()))
                    .toList());
        } else {
            coordinates.forEach(inner -> gather(inner, rings));
        }
    }

    private static String find(String department) {
        String file = "cartes/" + department + ".json";
        return Outlines.class.getResource("/assets/" + file) == null ? EVERYWHERE : Assets.path(file);
    }
}
