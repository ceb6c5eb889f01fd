package fr.passerelle.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One service that a place gives under its own conditions, as its source describes it. Themes, publics and ways of referring are
 * codes of data·inclusion v1; {@link InclusionWords} says them in French.
 *
 * @param id the producer's, unique in its source
 * @param structure the producer's identifier of the place that gives it
 * @param hours its own; empty when it follows those of the place
 * @param givenAt where it is given, when that is not the address of the place
 */
public record PlaceService(
        String id,
        String structure,
        String name,
        @Nullable String summary,
        Set<Offer.Service> services,
        List<String> themes,
        List<String> audiences,
        OpeningHours hours,
        Terms terms,
        Reach reach,
        Referral referral,
        @Nullable LocalDate updatedOn) {

    public PlaceService {
        services = Set.copyOf(services);
        themes = List.copyOf(themes);
        audiences = List.copyOf(audiences);
    }

    /**
     * What it takes to be received.
     *
     * @param bring what to come with
     */
    public record Terms(
            Set<Offer.Fee> fees,
            @Nullable String feeWords,
            @Nullable String conditions,
            @Nullable String bring,
            List<String> languages) {

        public Terms {
            fees = Set.copyOf(fees);
            languages = List.copyOf(languages);
        }
    }

    /** Where it is given and whether it goes round; remote when one need not come. */
    public record Reach(
            Set<Offer.Mobility> mobilities, @Nullable String givenAt, boolean remote) {

        public Reach {
            mobilities = Set.copyOf(mobilities);
        }
    }

    /**
     * How one gets in.
     *
     * @param by who may ask for it
     * @param how by which way
     */
    public record Referral(
            List<String> by,
            List<String> how,
            @Nullable String words,
            @Nullable String url,
            @Nullable String phone,
            @Nullable String email) {

        public Referral {
            by = List.copyOf(by);
            how = List.copyOf(how);
        }
    }
}
