package fr.passerelle.exercise;

import java.util.Map;

/** What one gains by practising: one vocabulary for the screening, the exercises and the workshops. */
public final class Gestures {

    private static final Map<String, String> LABELS = Labels.read("gestures.yaml");

    private Gestures() {}

    /** Every gesture with its words, in order. */
    public static Map<String, String> labels() {
        return LABELS;
    }
}
