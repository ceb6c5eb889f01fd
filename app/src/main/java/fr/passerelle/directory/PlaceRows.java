package fr.passerelle.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A place as a row of {@code directory_place}, both ways. */
final class PlaceRows {

    /** Columns that come from the file, with their SQL types, in the order of the fingerprint. */
    static final Map<String, String> COLUMNS = columns();

    private static final JsonMapper JSON = JsonMapper.shared();

    private PlaceRows() {}

    /** The values of {@link #COLUMNS}. */
    static Map<String, @Nullable Object> row(Place place, List<String> warnings) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Place.Address address = place.address();
        String insee = address.inseeCode();
        row.put("source_id", place.id());
        row.put("pivot", place.pivot());
        row.put("name", place.name());
        row.put("commune_name", address.commune());
        row.put("postal_code", address.postalCode());
        row.put("insee", insee);
        row.put("department", insee == null ? null : StoredPlace.departmentOf(insee));
        row.put("street", address.street());
        row.put("complement", address.complement());
        row.put("latitude", place.position() == null ? null : place.position().latitude());
        row.put("longitude", place.position() == null ? null : place.position().longitude());
        row.put("approximate", place.approximate());
        row.put("kinds", place.kinds());
        row.put("phone", place.contact().phone());
        row.put("emails", place.contact().emails());
        row.put("websites", place.contact().websites());
        row.put("hours", place.hours().text().isEmpty() ? null : place.hours().text());
        row.put("half_days", place.hours().openHalfDays());
        row.put("summary", place.summary());
        row.put("detail", place.detail());
        row.put("collected_by", place.source());
        row.put("parent_structure", place.parentStructure());
        row.put(
                "updated_on",
                place.updatedOn() == null ? null : place.updatedOn().toString());
        offer(row, place.offer());
        row.put("accessibility_url", place.contact().accessibilityUrl());
        row.put("booking_url", place.contact().bookingUrl());
        row.put("warnings", warnings);
        return row;
    }

    private static void offer(Map<String, @Nullable Object> row, Offer offer) {
        row.put("mobilities", names(offer.mobilities()));
        row.put("services", names(offer.services()));
        row.put("audiences", names(offer.audiences()));
        row.put("needs", names(offer.needs()));
        row.put("fees", names(offer.fees()));
        row.put("programmes", names(offer.programmes()));
        row.put("trainings", names(offer.trainings()));
        row.put("other_trainings", offer.otherTrainings());
        row.put("access_modes", names(offer.accessModes()));
        row.put("support_modes", names(offer.supportModes()));
    }

    /** Changes exactly when something that was imported changes. */
    static String fingerprint(Map<String, @Nullable Object> row) {
        try {
            byte[] text = JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static StoredPlace read(ResultSet row, int number) throws SQLException {
        Place place = new Place(
                row.getString("source_id"),
                row.getString("pivot"),
                row.getString("name"),
                new Place.Address(
                        row.getString("commune_name"),
                        row.getString("postal_code"),
                        row.getString("insee"),
                        row.getString("street"),
                        row.getString("complement")),
                position(row),
                row.getBoolean("approximate"),
                texts(row, "kinds"),
                new Place.Contact(
                        row.getString("phone"),
                        texts(row, "emails"),
                        texts(row, "websites"),
                        row.getString("booking_url"),
                        row.getString("accessibility_url")),
                HoursCache.of(row.getString("hours"), row.getString("department")),
                row.getString("summary"),
                row.getString("detail"),
                row.getString("collected_by"),
                row.getString("parent_structure"),
                row.getObject("updated_on", LocalDate.class),
                offer(row));
        return new StoredPlace(
                row.getObject("id", UUID.class),
                row.getString("source"),
                place,
                texts(row, "warnings"),
                row.getTimestamp("imported_at").toInstant(),
                row.getObject("confirmed_on", LocalDate.class),
                "PEOPLE".equals(row.getString("confirmed_by")),
                signals(row));
    }

    private static Signals signals(ResultSet row) throws SQLException {
        return new Signals(
                row.getObject("closed_from", LocalDate.class),
                row.getObject("closed_to", LocalDate.class),
                row.getObject("full_until", LocalDate.class),
                texts(row, "languages"),
                row.getBoolean("doubted"));
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        if (row.wasNull()) {
            return null;
        }
        double longitude = row.getDouble("longitude");
        return row.wasNull() ? null : new Position(latitude, longitude);
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                terms(row, "services", Offer.Service.class),
                terms(row, "audiences", Offer.Audience.class),
                terms(row, "needs", Offer.Need.class),
                terms(row, "fees", Offer.Fee.class),
                terms(row, "mobilities", Offer.Mobility.class),
                terms(row, "programmes", Offer.Programme.class),
                terms(row, "trainings", Offer.Training.class),
                texts(row, "other_trainings"),
                terms(row, "access_modes", Offer.AccessMode.class),
                terms(row, "support_modes", Offer.SupportMode.class));
    }

    static <E extends Enum<E>> Set<E> terms(ResultSet row, String column, Class<E> type) throws SQLException {
        return texts(row, column).stream().map(code -> Enum.valueOf(type, code)).collect(Collectors.toSet());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static <E extends Enum<E>> List<String> names(Collection<E> terms) {
        return terms.stream().sorted().map(Enum::name).toList();
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of("source_id pivot name commune_name postal_code insee department street complement".split(" "))
                .forEach(column -> columns.put(column, "text"));
        columns.put("latitude", "double precision");
        columns.put("longitude", "double precision");
        columns.put("approximate", "boolean");
        columns.put("half_days", "integer");
        columns.put("updated_on", "date");
        Stream.of("phone hours summary detail collected_by parent_structure accessibility_url booking_url".split(" "))
                .forEach(column -> columns.put(column, "text"));
        Stream.of("kinds emails websites mobilities services audiences needs fees programmes trainings".split(" "))
                .forEach(column -> columns.put(column, "text[]"));
        Stream.of("other_trainings access_modes support_modes warnings".split(" "))
                .forEach(column -> columns.put(column, "text[]"));
        return columns;
    }
}
