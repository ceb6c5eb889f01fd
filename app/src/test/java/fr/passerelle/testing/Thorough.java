package fr.passerelle.testing;

/**
 * How often something is tried: as often as fits in every run, or, with {@code -Dpasserelle.thorough=true}, as often as the security research asks.
 */
public final class Thorough {

    private Thorough() {}

    /** The count of this run. */
    public static int count(int usual, int asked) {
        return Boolean.getBoolean("passerelle.thorough") ? asked : usual;
    }
}
