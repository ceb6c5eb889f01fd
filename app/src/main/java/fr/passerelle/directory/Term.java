package fr.passerelle.directory;

/** A word of the national vocabulary: a stable code (the constant's name) and its exact French label. */
public interface Term {

    /** The stable code, safe to store. */
    String name();

    /** The exact label of the national schema, accents included. */
    String label();
}
