package fr.passerelle.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place of the directory as it is kept.
 *
 * @param id ours: it never changes, whatever the producer does
 * @param source the name under which its file is imported
 * @param place what is known of it; {@code place.id()} is the producer's identifier
 * @param warnings French sentences of the last import, for those who keep the directory
 * @param confirmedOn when somebody who knows last found its page right, or null
 * @param confirmedByPeople whether that was the place's own people, by their link, rather than a professional who called
 * @param signals what searches must know of its life
 */
public record StoredPlace(
        UUID id,
        String source,
        Place place,
        List<String> warnings,
        Instant importedAt,
        @Nullable LocalDate confirmedOn,
        boolean confirmedByPeople,
        Signals signals) {

    public StoredPlace {
        warnings = List.copyOf(warnings);
    }

    /** When somebody last vouched for the page: its producer, or a professional who called; null when nobody ever did. */
    public @Nullable LocalDate checkedOn() {
        LocalDate updated = place.updatedOn();
        return isConfirmed() || updated == null ? confirmedOn : updated;
    }

    /** Whether the last to vouch for the page is a professional who called. */
    public boolean confirmedByCall() {
        return isConfirmed() && !confirmedByPeople;
    }

    private boolean isConfirmed() {
        LocalDate updated = place.updatedOn();
        return confirmedOn != null && (updated == null || !confirmedOn.isBefore(updated));
    }

    /** « 8, rue des Tanneurs, 13120 Gardanne ». */
    public String addressLine() {
        Place.Address address = place.address();
        String town = (address.postalCode() + " " + address.commune()).strip();
        return address.street().isBlank() ? town : address.street() + ", " + town;
    }

    /** The number in pairs, as one says it: « 04 65 71 01 42 »; empty when there is none. */
    public String phoneWords() {
        String phone = place.contact().phone();
        return phone == null ? "" : phone.replaceFirst("^\\+33", "0").replaceAll("(\\d\\d)(?=\\d)", "$1\u00a0");
    }

    /** The département of the place, or empty. */
    public String department() {
        return departmentOf(
                place.address().inseeCode() == null ? "" : place.address().inseeCode());
    }

    static String departmentOf(String insee) {
        if (insee.length() < 5) {
            return "";
        }
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }
}
