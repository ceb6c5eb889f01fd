package fr.passerelle.objects;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names of objects: never made of what somebody typed, so none leads out of its place. */
public final class ObjectName {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,40}/[0-9a-f]{32}");

    private ObjectName() {}

    /** The name of an object of that schema. */
    public static String of(String schema, UUID id) {
        return checked(schema + "/" + id.toString().replace("-", ""));
    }

    /** Whether a name has the right shape. */
    public static boolean fits(String name) {
        return SHAPE.matcher(name).matches();
    }

    static String checked(String name) {
        if (!fits(name)) {
            throw new IllegalArgumentException("not the name of an object");
        }
        return name;
    }
}
