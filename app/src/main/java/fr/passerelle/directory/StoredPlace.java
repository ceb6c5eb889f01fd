package fr.passerelle.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A place of the directory as it is kept.
 *
 * @param id ours: it never changes, whatever the producer does
 * @param source the name under which its file is imported
 * @param place what is known of it; {@code place.id()} is the producer's identifier
 * @param warnings French sentences of the last import, for those who keep the directory
 */
public record StoredPlace(UUID id, String source, Place place, List<String> warnings, Instant importedAt) {

    public StoredPlace {
        warnings = List.copyOf(warnings);
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
