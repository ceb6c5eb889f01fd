package fr.passerelle.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers: UUIDv7, so that new rows stay side by side in an index. */
public final class Ids {

    private Ids() {}

    /** A new identifier. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
