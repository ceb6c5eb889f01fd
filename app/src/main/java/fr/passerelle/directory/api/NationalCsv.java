package fr.passerelle.directory.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.SpreadsheetCell;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes places in the national CSV format v1.0.2: 32 columns in order, lists separated by « | ». */
final class NationalCsv implements AutoCloseable {

    // The schema requires a pivot; fourteen zeros is what the national chain writes when there is none.
    private static final String NO_PIVOT = "00000000000000";

    /** One less than the schema allows, for the apostrophe that may come before. */
    private static final int SUMMARY = 279;

    private final CsvWriter csv;

    /** Writes the header at once; closing this closes the writer. */
    NationalCsv(Writer writer) {
        csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(writer);
        csv.writeRecord(Stream.of(PlaceField.values()).map(PlaceField::column).toList());
    }

    /** Writes one line. */
    void write(Place place) {
        csv.writeRecord(Arrays.stream(PlaceField.values())
                .map(field -> SpreadsheetCell.neutral(Objects.requireNonNullElse(cell(place, field), "")))
                .toList());
    }

    /**
     * Writes one line under our own identifier, which is unique across sources and never changes, within the constraints of the schema. A place
     * without postal code is left out: no value would be true.
     */
    void write(StoredPlace stored) {
        Place place = stored.place();
        if (!place.address().postalCode().matches("\\d{5}")) {
            return;
        }
        String source = Objects.requireNonNullElse(place.source(), stored.source());
        csv.writeRecord(Arrays.stream(PlaceField.values())
                .map(field -> switch (field) {
                    case ID -> stored.id().toString();
                    case SOURCE -> SpreadsheetCell.neutral(source);
                    case UPDATED_ON -> Described.updatedOn(stored).toString();
                    default ->
                        SpreadsheetCell.neutral(
                                valid(field, Objects.requireNonNullElse(cell(place, field), ""), place));
                })
                .toList());
    }

    /** The value where the schema allows it; else what is true and allowed, or nothing. */
    private static String valid(PlaceField field, String cell, Place place) {
        return switch (field) {
            case PIVOT -> cell.matches("[a-zA-Z0-9]{9,14}") ? cell : NO_PIVOT;
            case INSEE_CODE -> cell.matches("([013-9]\\d|2[AB1-9])\\d{3}") ? cell : "";
            case STREET -> cell.isBlank() ? place.address().commune() : cell;
            case PHONE -> cell.matches("\\+(33|590|594|262|596|269|687|689|508|681)\\d{6,9}") ? cell : "";
            case SUMMARY -> cell.length() > SUMMARY ? cell.substring(0, SUMMARY - 1) + "…" : cell;
            // The pattern of the schema lacks the space that its own description has.
            case TRAININGS -> cell.replace("Étapes numériques (La Poste)", "Étapes numériques(La Poste)");
            default -> cell;
        };
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String cell(Place place, PlaceField field) {
        return switch (field) {
            case ID -> place.id();
            case PIVOT -> Objects.requireNonNullElse(place.pivot(), NO_PIVOT);
            case NAME -> place.name();
            case COMMUNE -> place.address().commune();
            case POSTAL_CODE -> place.address().postalCode();
            case INSEE_CODE -> place.address().inseeCode();
            case STREET -> place.address().street();
            case COMPLEMENT -> place.address().complement();
            case LATITUDE -> latitude(place.position());
            case LONGITUDE -> longitude(place.position());
            case KINDS -> list(place.kinds());
            case PHONE -> place.contact().phone();
            case EMAILS -> list(place.contact().emails());
            case WEBSITES -> list(place.contact().websites());
            case HOURS -> place.hours().text();
            case SUMMARY -> place.summary();
            case DETAIL -> place.detail();
            case SOURCE -> place.source();
            case PARENT_STRUCTURE -> place.parentStructure();
            case UPDATED_ON ->
                place.updatedOn() == null ? null : place.updatedOn().toString();
            case ACCESSIBILITY_URL -> place.contact().accessibilityUrl();
            case BOOKING_URL -> place.contact().bookingUrl();
            default -> offered(place, field);
        };
    }

    private static String offered(Place place, PlaceField field) {
        return switch (field) {
            case MOBILITIES -> labels(place.offer().mobilities());
            case SERVICES -> labels(place.offer().services());
            case AUDIENCES -> labels(place.offer().audiences());
            case NEEDS -> labels(place.offer().needs());
            case FEES -> labels(place.offer().fees());
            case PROGRAMMES -> labels(place.offer().programmes());
            case TRAININGS -> labels(place.offer().trainings());
            case OTHER_TRAININGS -> list(place.offer().otherTrainings());
            case ACCESS_MODES -> labels(place.offer().accessModes());
            case SUPPORT_MODES -> labels(place.offer().supportModes());
            default -> throw new IllegalArgumentException(field.name());
        };
    }

    private static <T extends Enum<T> & Term> String labels(Collection<T> terms) {
        return terms.stream().sorted().map(Term::label).collect(Collectors.joining("|"));
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> item.replace('|', '/')).collect(Collectors.joining("|"));
    }

    private static @Nullable String latitude(@Nullable Position position) {
        return position == null ? null : Double.toString(position.latitude());
    }

    private static @Nullable String longitude(@Nullable Position position) {
        return position == null ? null : Double.toString(position.longitude());
    }
}
