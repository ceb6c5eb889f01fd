package fr.passerelle.directory;

import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The question that other modules ask about a place: what to call it, where it is, how to reach it. */
@Component
public class PlaceCards {

    private final JdbcClient jdbc;
    private final Now now;

    PlaceCards(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * What a page or a printed sheet says of a place.
     *
     * @param approximate whether the position is that of the commune only
     * @param hours in the OSM notation, or null
     * @param free whether one of its fees is « Gratuit »
     * @param bring what its people say one should bring, or null
     * @param referWords what they say to a professional who refers, or null
     * @param fullUntil until that day, today or later, nobody new is taken; null when there is room
     * @param closed whether it is closed today, out of its usual hours
     */
    public record Card(
            UUID id,
            String name,
            String street,
            @Nullable String complement,
            String postalCode,
            String commune,
            @Nullable String insee,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean approximate,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            boolean free,
            @Nullable String bring,
            @Nullable String referWords,
            @Nullable LocalDate fullUntil,
            boolean closed) {

        /** « 8, rue des Tanneurs, 13120 Gardanne ». */
        public String addressLine() {
            String town = (postalCode + " " + commune).strip();
            return street.isBlank() ? town : street + ", " + town;
        }

        /** The number in pairs, as one says it: « 04 65 71 01 42 ». */
        public String phoneWords() {
            return phone == null ? "" : phone.replaceFirst("^\\+33", "0").replaceAll("(\\d\\d)(?=\\d)", "$1\u00a0");
        }
    }

    /** The card of a place that still exists. */
    public Optional<Card> card(UUID place) {
        return jdbc.sql("""
                        select p.id, name, street, complement, postal_code, commune_name as commune, insee, latitude, longitude, approximate, phone,
                               emails[1] as email, hours, 'FREE' = any(fees) as free, w.bring, w.refer_words,
                               case when p.full_until >= :today then p.full_until end as full_until,
                               coalesce(:today between closed_from and coalesce(closed_to, 'infinity'), false) as closed
                        from directory_place p left join directory_welcome w on w.place_id = p.id
                        where p.id = (select coalesce(linked_to, id) from directory_place where id = :place) and shown
                        """)
                .param("today", now.today())
                .param("place", place)
                .query(Card.class)
                .optional();
    }
}
