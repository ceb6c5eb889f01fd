package fr.passerelle.directory;

import java.util.Collection;
import java.util.List;

/** A family of choices: within one, any choice suits; between them, all must. */
public enum Family {
    SERVICE(Offer.Service.values(), 0),
    AUDIENCE(Offer.Audience.values(), 9),
    NEED(Offer.Need.values(), 14),
    FEE(Offer.Fee.values(), 21),
    ACCESS(Offer.AccessMode.values(), 24),
    MOMENT(new Enum<?>[0], 0),
    RADIUS(new Enum<?>[0], 0);

    private final List<? extends Enum<?>> choices;
    private final int shift;

    Family(Enum<?>[] choices, int shift) {
        this.choices = List.of(choices);
        this.shift = shift;
    }

    /** What can be chosen in it, in the order of the bits; none for a moment or a distance, which are not things that a place offers. */
    public List<? extends Enum<?>> choices() {
        return choices;
    }

    /** The bit of one choice in {@code directory_place.offer_bits}. */
    long bit(Enum<?> choice) {
        return 1L << (shift + choice.ordinal());
    }

    /** The bits of these choices. */
    long bits(Collection<? extends Enum<?>> some) {
        return some.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
    }
}
