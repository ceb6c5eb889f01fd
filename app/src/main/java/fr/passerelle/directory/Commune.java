package fr.passerelle.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A French commune of the official code (COG 2026).
 *
 * @param code INSEE code, five characters
 * @param department two or three characters (« 2A », « 974 »)
 * @param region INSEE code of the region
 * @param epci SIREN of the intercommunality, null when there is none
 * @param population inhabitants, 0 when unknown
 * @param centre geometric centre: good for distances and plausibility, not for a pin; null overseas and for recent communes
 */
public record Commune(
        String code,
        String name,
        String department,
        String region,
        @Nullable String epci,
        List<String> postalCodes,
        int population,
        @Nullable Position centre) {

    public Commune {
        postalCodes = List.copyOf(postalCodes);
    }
}
