package fr.passerelle.directory.imports;

import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.Row;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import fr.passerelle.directory.imports.LocationReading.Location;
import fr.passerelle.directory.imports.PlaceFile.RawRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file, one after the other. */
final class PlaceReading {

    private static final int SUMMARY_LENGTH = 280;
    private static final LocalDate OLDEST_BELIEVABLE = LocalDate.of(2000, 1, 1);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})(?:[T ].*)?");

    private final ImportMapping.Bound bound;
    private final LocalDate today;
    private final LocationReading locations;
    private final TermReading terms;
    private final HoursReading hours = new HoursReading();
    private final Pattern separators;
    private final Set<String> idsSeen = new HashSet<>();

    PlaceReading(ImportMapping.Bound bound, Communes communes, LocalDate today) {
        this.bound = bound;
        this.today = today;
        this.locations = new LocationReading(communes);
        this.terms = new TermReading(bound);
        this.separators = RowText.separators(bound.mapping());
    }

    Row read(RawRow raw) {
        RowText row = new RowText(raw, bound, separators);
        String id = row.line(PlaceField.ID);
        RowNotes notes = new RowNotes(raw.line(), id);
        if (id.isEmpty()) {
            return notes.rejected("Identifiant absent.");
        }
        String name = row.line(PlaceField.NAME, notes);
        if (name.isEmpty()) {
            return notes.rejected("Nom du lieu absent.");
        }
        Optional<Location> location = locations.read(row, notes);
        if (location.isEmpty()) {
            return notes.rejected(unknownCommune(row));
        }
        if (raw.uneven()) {
            notes.warn(WarningKind.UNEVEN_ROW, "La ligne n’a pas le même nombre de colonnes que l’en-tête.");
        }
        if (!idsSeen.add(id)) {
            notes.warn(WarningKind.DUPLICATE_ID, "L’identifiant " + id + " figure déjà plus haut dans le fichier.");
        }
        return notes.accepted(place(id, name, location.get(), row, notes));
    }

    private Place place(String id, String name, Location location, RowText row, RowNotes notes) {
        return new Place(
                id,
                PivotReading.read(row, notes),
                name,
                location.address(),
                location.position(),
                location.approximate(),
                terms.kinds(row),
                ContactReading.read(row, location.department(), notes),
                hours.read(row, location.department(), notes),
                summary(row, notes),
                row.paragraphs(PlaceField.DETAIL),
                row.lineOrNull(PlaceField.SOURCE, notes),
                row.lineOrNull(PlaceField.PARENT_STRUCTURE, notes),
                date(row.line(PlaceField.UPDATED_ON), today, notes),
                terms.read(row, notes));
    }

    private static String unknownCommune(RowText row) {
        String commune = row.line(PlaceField.COMMUNE);
        String postalCode = row.line(PlaceField.POSTAL_CODE);
        if (commune.isEmpty() && postalCode.isEmpty()) {
            return "Commune et code postal absents.";
        }
        return "Commune introuvable\u00A0: " + (commune.isEmpty() ? "sans nom" : "«\u00A0" + commune + "\u00A0»")
                + (postalCode.isEmpty() ? ", sans code postal." : ", code postal " + postalCode + ".");
    }

    private static @Nullable String summary(RowText row, RowNotes notes) {
        String summary = row.paragraphs(PlaceField.SUMMARY);
        if (summary != null && summary.length() > SUMMARY_LENGTH) {
            notes.warn(
                    WarningKind.TEXT_TOO_LONG,
                    "Le résumé compte " + summary.length() + " caractères au lieu de 280 au plus.");
        }
        return summary;
    }

    static @Nullable LocalDate date(String text, LocalDate today, RowNotes notes) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> read = date(text).filter(date -> !date.isBefore(OLDEST_BELIEVABLE));
        if (read.isEmpty()) {
            notes.drop(PlaceField.UPDATED_ON, text);
            return null;
        }
        notes.fix(PlaceField.UPDATED_ON, text, read.get().toString(), FixRule.DATE_FORMAT);
        if (read.get().isAfter(today)) {
            notes.warn(
                    WarningKind.DATE_IN_FUTURE, "La date de mise à jour est dans le futur\u00A0: " + read.get() + ".");
        }
        return read.get();
    }

    private static Optional<LocalDate> date(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher found = yearFirst.matches() ? yearFirst : DAY_FIRST.matcher(text);
        try {
            return found.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(found.group("year")),
                            Integer.parseInt(found.group("month")),
                            Integer.parseInt(found.group("day"))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
