package fr.passerelle.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the national schema v1.0.2 describes it, its 32 columns typed and grouped.
 *
 * @param id identifier given by the producer of the data, unique in its file
 * @param pivot SIRET, RNA or RIDET of the structure; null when unknown, never the placeholder of zeros
 * @param position where it stands; null when neither the file nor its commune tells
 * @param approximate true when the position is only the centre of the commune
 * @param kinds codes of « typologie » (CCAS, BIB, RFS…), an open list
 * @param summary at most 280 characters in the national schema
 * @param source who collected the description
 * @param updatedOn null when the producer did not say, rather than an invented date
 */
public record Place(
        String id,
        @Nullable String pivot,
        String name,
        Address address,
        @Nullable Position position,
        boolean approximate,
        List<String> kinds,
        Contact contact,
        OpeningHours hours,
        @Nullable String summary,
        @Nullable String detail,
        @Nullable String source,
        @Nullable String parentStructure,
        @Nullable LocalDate updatedOn,
        Offer offer) {

    public Place {
        kinds = List.copyOf(kinds);
    }

    /** The same place at another point. */
    public Place at(Position point, boolean isApproximate) {
        return new Place(
                id,
                pivot,
                name,
                address,
                point,
                isApproximate,
                kinds,
                contact,
                hours,
                summary,
                detail,
                source,
                parentStructure,
                updatedOn,
                offer);
    }

    /**
     * Where the place stands, in words.
     *
     * @param postalCode five digits, or empty when the file gives none
     * @param inseeCode official code of the commune, arrondissement of Paris, Lyon or Marseille included
     * @param street number and street, empty when unknown
     */
    public record Address(
            String commune,
            String postalCode,
            @Nullable String inseeCode,
            String street,
            @Nullable String complement) {}

    /**
     * How to reach the place.
     *
     * @param phone E.164, or a French short number such as 3949
     * @param bookingUrl online appointment
     * @param accessibilityUrl description on acceslibre.beta.gouv.fr
     */
    public record Contact(
            @Nullable String phone,
            List<String> emails,
            List<String> websites,
            @Nullable String bookingUrl,
            @Nullable String accessibilityUrl) {

        public Contact {
            emails = List.copyOf(emails);
            websites = List.copyOf(websites);
        }
    }
}
