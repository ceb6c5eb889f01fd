package fr.passerelle.objects;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps bytes under a name that tells nothing: {@code schema/32 hexadecimal digits}. Either an object is whole or it is not there. What fails is an
 * {@link java.io.UncheckedIOException}.
 */
public interface ObjectStore {

    /** Keeps an object, durably; the same name again replaces it whole. */
    void put(String name, byte[] bytes);

    /** The bytes of an object. */
    Optional<byte[]> get(String name);

    /** Removes an object, if it is there. */
    void delete(String name);

    /** Shows every object, in no order. */
    void each(Consumer<Found> reader);

    /** Removes what writes that were cut short before that instant left behind. */
    default void tidy(Instant before) {}

    /** Where this is, for the person who runs the installation. */
    String place();

    /** An object that is there. */
    record Found(String name, Instant modified) {}
}
