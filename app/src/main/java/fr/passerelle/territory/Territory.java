package fr.passerelle.territory;

import java.util.regex.Pattern;

/**
 * One tenant: a département, a métropole, a demonstration.
 *
 * @param code short public code, lower case letters and digits, such as {@code 13} or {@code demo}
 * @param name what people call it
 */
public record Territory(String code, String name) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]{1,20}");

    public Territory {
        // The code becomes a schema name in SQL that cannot take a parameter.
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("territory code: " + code);
        }
    }

    /** The schema that holds the territory's tables. */
    public String schema() {
        return "t_" + code;
    }
}
