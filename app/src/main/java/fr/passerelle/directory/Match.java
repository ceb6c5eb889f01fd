package fr.passerelle.directory;

/** Whether a condition holds, when one may honestly not know. */
public enum Match {
    NO,
    MAYBE,
    YES;

    static Match of(boolean answer) {
        return answer ? YES : NO;
    }

    Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
