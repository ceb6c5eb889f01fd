package fr.passerelle.permanence;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Position;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody receives, again and again.
 *
 * @param organisation whose people receive
 * @param spot where; null when it is held from afar
 * @param link the address of the video room, or null
 * @param title what it is called: « Aide aux démarches en ligne »
 * @param words what for, in free words
 * @param booking how one gets an appointment
 * @param phone the number to call, as one says it, or null
 * @param changedAt when what it says last changed
 */
public record Permanence(
        UUID id,
        UUID organisation,
        String organisationName,
        @Nullable Spot spot,
        @Nullable String link,
        String title,
        Set<Offer.Service> services,
        @Nullable String words,
        Set<Spoken> languages,
        boolean byAppointment,
        @Nullable String booking,
        @Nullable String phone,
        Schedule schedule,
        Instant changedAt,
        long version) {

    /**
     * Where somebody receives.
     *
     * @param at null when the directory does not know
     * @param approximate whether only the commune is known
     * @param open whether the directory still shows the place
     */
    public record Spot(
            UUID place,
            String name,
            String street,
            String town,
            @Nullable String insee,
            @Nullable Position at,
            boolean approximate,
            boolean open) {

        /** « 8, rue des Tanneurs, 13120 Gardanne ». */
        public String addressLine() {
            return street.isBlank() ? town : street + ", " + town;
        }

        /** The point of the place itself; null when only its commune is known. */
        public @Nullable Position exact() {
            return approximate ? null : at;
        }
    }

    public Permanence {
        services = Set.copyOf(services);
        languages = Set.copyOf(languages);
    }

    /** Whether it is held by video or telephone. */
    public boolean remote() {
        return spot == null;
    }

    /** Whether one can go there: a place that closed takes its permanences out of the week. */
    public boolean shown() {
        return spot == null || spot.open();
    }

    /** Whether two help with the same things. */
    public boolean sameKindAs(Permanence other) {
        EnumSet<Offer.Service> both = EnumSet.noneOf(Offer.Service.class);
        both.addAll(services);
        both.retainAll(other.services);
        return !both.isEmpty();
    }

    /** Where, in a word: the name of the place, or « À distance ». */
    public String where() {
        return spot == null ? "À distance" : spot.name();
    }
}
