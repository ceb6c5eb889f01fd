package fr.passerelle.directory.api;

import fr.passerelle.directory.Offer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service that a place gives under its own conditions, as a row of {@code directory_service}. */
record GivenService(
        UUID id,
        UUID placeId,
        String name,
        @Nullable String summary,
        List<Offer.Service> services,
        List<String> themes,
        List<Offer.Audience> audiences,
        @Nullable String hours,
        @Nullable String phone,
        @Nullable String email,
        List<Offer.Fee> fees,
        @Nullable String feeWords,
        @Nullable String conditions,
        @Nullable String bring,
        List<String> languages,
        @Nullable String referWords,
        @Nullable String referUrl,
        boolean remote,
        @Nullable LocalDate updatedOn) {

    static GivenService read(ResultSet row, int number) throws SQLException {
        return new GivenService(
                row.getObject("id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getString("name"),
                row.getString("summary"),
                terms(row, "services", Offer.Service.class),
                texts(row, "themes"),
                terms(row, "audiences", Offer.Audience.class),
                row.getString("hours"),
                row.getString("phone"),
                row.getString("email"),
                terms(row, "fees", Offer.Fee.class),
                row.getString("fee_words"),
                row.getString("conditions"),
                row.getString("bring"),
                texts(row, "languages"),
                row.getString("refer_words"),
                row.getString("refer_url"),
                row.getBoolean("remote"),
                row.getObject("updated_on", LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A term of a later version is left out rather than refused. */
    private static <T extends Enum<T>> List<T> terms(ResultSet row, String column, Class<T> type) throws SQLException {
        List<String> names = texts(row, column);
        return Arrays.stream(type.getEnumConstants())
                .filter(term -> names.contains(term.name()))
                .toList();
    }
}
