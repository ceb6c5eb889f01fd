package fr.passerelle.directory;

import fr.passerelle.design.Assets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    private static String find(String department) {
        String file = "cartes/" + department + ".json";
        return Outlines.class.getResource("/assets/" + file) == null ? EVERYWHERE : Assets.path(file);
    }
}
