package fr.passerelle.directory.imports;

import fr.passerelle.directory.InclusionWords;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Place.Address;
import fr.passerelle.directory.Place.Contact;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.PlaceService;
import fr.passerelle.directory.imports.ImportResult.Row;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import fr.passerelle.directory.imports.PlaceFile.RawRow;
import fr.passerelle.kernel.PlainText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file of services, one after the other. */
final class ServiceReading {

    private static final String REMOTE = "a distance";

    private final ImportMapping.Bound bound;
    private final Optional<Map<String, Address>> structures;
    private final LocalDate today;
    private final TermReading terms;
    private final HoursReading hours = new HoursReading();
    private final Pattern separators;
    private final Set<String> idsSeen = new HashSet<>();

    /** @param structures the places that services may hang on; empty when that is not checked */
    ServiceReading(ImportMapping.Bound bound, Optional<Map<String, Address>> structures, LocalDate today) {
        this.bound = bound;
        this.structures = structures;
        this.today = today;
        this.terms = new TermReading(bound);
        this.separators = RowText.separators(bound.mapping());
    }

    Row read(RawRow raw) {
        RowText row = new RowText(raw, bound, separators);
        String id = row.line(PlaceField.ID);
        String structure = row.line(ServiceField.STRUCTURE);
        RowNotes notes = new RowNotes(raw.line(), PlaceReading.shortened(id));
        if (id.isEmpty()) {
            return notes.rejected("Identifiant absent.");
        }
        if (id.length() > PlaceReading.LONGEST_ID) {
            return notes.rejected("Identifiant trop long\u00a0: 200 caractères au plus.");
        }
        String name = row.line(PlaceField.NAME, notes);
        if (name.isEmpty()) {
            return notes.rejected("Nom du service absent.");
        }
        if (structure.isEmpty()) {
            return notes.rejected("La structure de ce service n’est pas dite.");
        }
        if (structures.isPresent() && !structures.get().containsKey(structure)) {
            return notes.rejected("Structure inconnue\u00a0: «\u00a0" + PlaceReading.shortened(structure)
                    + "\u00a0». Importez d’abord le fichier des structures, sous le même nom de source.");
        }
        row.warnOfLongCells(notes);
        if (!idsSeen.add(id)) {
            notes.warn(WarningKind.DUPLICATE_ID, "L’identifiant " + id + " figure déjà plus haut dans le fichier.");
        }
        Address address = structures.map(all -> all.get(structure)).orElse(null);
        return notes.accepted(service(id, structure, name, address, row, notes));
    }

    private PlaceService service(
            String id, String structure, String name, @Nullable Address address, RowText row, RowNotes notes) {
        String insee = address == null ? null : address.inseeCode();
        String department = insee == null ? null : LocationReading.departmentOf(insee);
        Offer offer = terms.read(row, notes);
        Contact contact = ContactReading.read(row, department, notes);
        return new PlaceService(
                id,
                structure,
                name,
                row.paragraphs(PlaceField.DETAIL),
                offer.services(),
                known(row.list(ServiceField.THEMES), "thèmes", notes),
                known(row.list(ServiceField.AUDIENCES), "publics", notes),
                hours.read(row, department, notes),
                new PlaceService.Terms(
                        offer.fees(),
                        row.paragraphs(ServiceField.FEE_WORDS),
                        row.paragraphs(ServiceField.CONDITIONS),
                        row.paragraphs(ServiceField.BRING),
                        row.list(ServiceField.LANGUAGES)),
                new PlaceService.Reach(
                        offer.mobilities(),
                        givenAt(row, address),
                        row.list(ServiceField.RECEPTION).stream()
                                .anyMatch(word -> PlainText.fold(word).equals(REMOTE))),
                new PlaceService.Referral(
                        row.list(ServiceField.REFER_BY),
                        row.list(ServiceField.REFER_HOW),
                        row.paragraphs(ServiceField.REFER_WORDS),
                        contact.bookingUrl(),
                        contact.phone(),
                        contact.emails().stream().findFirst().orElse(null)),
                PlaceReading.date(row.line(PlaceField.UPDATED_ON), today, notes));
    }

    private static List<String> known(List<String> codes, String what, RowNotes notes) {
        codes.stream()
                .filter(code -> !InclusionWords.has(code))
                .forEach(code -> notes.warn(
                        WarningKind.UNKNOWN_TERM,
                        "Code inconnu de data·inclusion dans les " + what + ", gardé tel quel\u00a0: " + code + "."));
        return codes;
    }

    /** Empty when it is the address of the place. */
    private static @Nullable String givenAt(RowText row, @Nullable Address place) {
        String street = row.line(PlaceField.STREET);
        String commune = row.line(PlaceField.COMMUNE);
        String town = (row.line(PlaceField.POSTAL_CODE) + " " + commune).strip();
        String whole = street.isEmpty() || town.isEmpty() ? street + town : street + ", " + town;
        boolean same = place != null
                && (street.isEmpty() || PlainText.fold(street).equals(PlainText.fold(place.street())))
                && (commune.isEmpty() || PlainText.fold(commune).equals(PlainText.fold(place.commune())));
        return whole.isEmpty() || same ? null : whole;
    }
}
