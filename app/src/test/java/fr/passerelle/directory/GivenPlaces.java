package fr.passerelle.directory;

import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places for tests, each alone in a source of its own. */
public final class GivenPlaces {

    private final PlaceStore store;
    private final JdbcClient jdbc;

    public GivenPlaces(PlaceStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** Keeps a place in the southern territory and gives its id. */
    public UUID keep(Place place) {
        String source = "test " + place.id();
        return Territories.in(House.SOUTH, () -> {
            store.bring(source, List.of(new PlaceStore.Arrival(place, List.of())), true);
            return jdbc.sql("select id from directory_place where source = ?")
                    .param(source)
                    .query(UUID.class)
                    .single();
        });
    }

    /** That organisation keeps the place. */
    public void keptBy(UUID place, UUID organisation) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("insert into directory_keeper (place_id, organisation, since) values (?, ?, now())")
                        .params(place, organisation)
                        .update());
    }

    /** Takes a place away, so that later tests are not crowded. */
    public void forget(UUID id) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from directory_place where id = ?")
                        .param(id)
                        .update());
    }

    /** A place at this position, with these services, hours and needs; free of charge. */
    public static Place place(
            String name,
            Position position,
            Set<Offer.Service> services,
            Set<Offer.Need> needs,
            String hours,
            @Nullable String detail) {
        Offer offer = new Offer(
                services,
                Set.of(),
                needs,
                Set.of(Offer.Fee.FREE),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(Offer.AccessMode.WALK_IN),
                Set.of());
        return new Place(
                UUID.randomUUID().toString(),
                null,
                name,
                new Place.Address("Gardanne", "13120", "13041", "8, rue des Tanneurs", null),
                position,
                false,
                List.of("ASSO"),
                new Place.Contact(
                        "+33465710142", List.of("accueil@lieu.example"), List.of("https://lieu.example"), null, null),
                OpeningHours.parse(hours).inDepartment("13"),
                "On fait avec vous.",
                detail,
                null,
                null,
                LocalDate.of(2026, 11, 1),
                offer);
    }
}
