package fr.passerelle.exercise;

import java.util.Map;

/** The vocabulary of classic mistakes, {@code E1} to {@code E37}, in the words of professionals; {@code E0} is any other. */
public final class Errors {

    private static final Map<String, String> LABELS = Labels.read("errors.yaml");

    private Errors() {}

    /** Every code with its words, in order. */
    public static Map<String, String> labels() {
        return LABELS;
    }

    /** The words of that code; an unknown one is shown as it is, for it may come from an older version. */
    public static String label(String code) {
        return LABELS.getOrDefault(code, code);
    }
}
