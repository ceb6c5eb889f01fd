package fr.passerelle.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service as a row of {@code directory_service}, both ways. */
final class ServiceRows {

    /** Columns that come from the file, with their SQL types. */
    static final Map<String, String> COLUMNS = columns();

    private ServiceRows() {}

    /** The values of {@link #COLUMNS}, and the producer's identifier of the place. */
    static Map<String, @Nullable Object> row(PlaceService service) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("structure", service.structure());
        row.put("source_id", service.id());
        row.put("name", service.name());
        row.put("summary", service.summary());
        row.put(
                "hours",
                service.hours().text().isEmpty() ? null : service.hours().text());
        row.put("services", PlaceRows.names(service.services()));
        row.put("themes", service.themes());
        row.put("audiences", service.audiences());
        row.put("fees", PlaceRows.names(service.terms().fees()));
        row.put("fee_words", service.terms().feeWords());
        row.put("conditions", service.terms().conditions());
        row.put("bring", service.terms().bring());
        row.put("languages", service.terms().languages());
        row.put("mobilities", PlaceRows.names(service.reach().mobilities()));
        row.put("given_at", service.reach().givenAt());
        row.put("remote", service.reach().remote());
        row.put("refer_by", service.referral().by());
        row.put("refer_how", service.referral().how());
        row.put("refer_words", service.referral().words());
        row.put("refer_url", service.referral().url());
        row.put("phone", service.referral().phone());
        row.put("email", service.referral().email());
        row.put(
                "updated_on",
                service.updatedOn() == null ? null : service.updatedOn().toString());
        return row;
    }

    static StoredService read(ResultSet row, int number) throws SQLException {
        PlaceService service = new PlaceService(
                row.getString("source_id"),
                row.getString("structure"),
                row.getString("name"),
                row.getString("summary"),
                PlaceRows.terms(row, "services", Offer.Service.class),
                PlaceRows.texts(row, "themes"),
                PlaceRows.texts(row, "audiences"),
                HoursCache.of(row.getString("hours"), row.getString("department")),
                new PlaceService.Terms(
                        PlaceRows.terms(row, "fees", Offer.Fee.class),
                        row.getString("fee_words"),
                        row.getString("conditions"),
                        row.getString("bring"),
                        PlaceRows.texts(row, "languages")),
                new PlaceService.Reach(
                        PlaceRows.terms(row, "mobilities", Offer.Mobility.class),
                        row.getString("given_at"),
                        row.getBoolean("remote")),
                referral(row),
                row.getObject("updated_on", LocalDate.class));
        return new StoredService(
                row.getObject("id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getString("source"),
                service,
                row.getObject("full_until", LocalDate.class),
                row.getTimestamp("imported_at").toInstant());
    }

    private static PlaceService.Referral referral(ResultSet row) throws SQLException {
        List<String> by = PlaceRows.texts(row, "refer_by");
        return new PlaceService.Referral(
                by,
                PlaceRows.texts(row, "refer_how"),
                row.getString("refer_words"),
                row.getString("refer_url"),
                row.getString("phone"),
                row.getString("email"));
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of("source_id name summary hours fee_words conditions bring given_at".split(" "))
                .forEach(column -> columns.put(column, "text"));
        Stream.of("refer_words refer_url phone email".split(" ")).forEach(column -> columns.put(column, "text"));
        Stream.of("services themes audiences fees languages mobilities refer_by refer_how".split(" "))
                .forEach(column -> columns.put(column, "text[]"));
        columns.put("remote", "boolean");
        columns.put("updated_on", "date");
        return columns;
    }
}
