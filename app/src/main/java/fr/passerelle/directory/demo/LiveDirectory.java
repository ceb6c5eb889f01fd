package fr.passerelle.directory.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.directory.Corrections;
import fr.passerelle.directory.Fact;
import fr.passerelle.directory.PlaceFacts;
import fr.passerelle.directory.PlaceSignals;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.PlaceStore.Arrival;
import fr.passerelle.directory.Twins;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps a directory alive: a second source that repeats places, a correction that a source contradicts, a closure, a service, a bus. */
@Component
class LiveDirectory implements DemoStep {

    static final String SECOND_SOURCE = "Démonstration (seconde source)";

    private final PlaceStore store;
    private final Corrections corrections;
    private final Twins twins;
    private final PlaceSignals signals;
    private final JdbcClient jdbc;

    LiveDirectory(PlaceStore store, Corrections corrections, Twins twins, PlaceSignals signals, JdbcClient jdbc) {
        this.store = store;
        this.corrections = corrections;
        this.twins = twins;
        this.signals = signals;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public void load(DemoWorld world) {
        LocalDate today = world.today();
        store.bring(
                SECOND_SOURCE,
                WellKnown.again(today).stream()
                        .map(place -> new Arrival(place, List.of()))
                        .toList(),
                true,
                () -> world.id(today.minusDays(30)));
        twins.propose(SECOND_SOURCE);
        Map<String, UUID> ids = ids();
        corrections.correct(id(ids, "demo-puits"), phone("+33465710177"), null, "appelé par le lieu");
        store.bring(
                InventPlaces.SOURCE, List.of(new Arrival(WellKnown.puitsWithAnotherPhone(today), List.of())), false);
        tell(world, ids, Timestamp.from(world.at(today.minusDays(3))));
        signals.refresh(null);
    }

    private static Map<Fact, Map<String, @Nullable Object>> phone(String number) {
        return new PlaceFacts().phone(number).all();
    }

    private Map<String, UUID> ids() {
        return jdbc
                .sql("select source_id, id from directory_place where source in (?, ?)")
                .params(InventPlaces.SOURCE, SECOND_SOURCE)
                .query((row, i) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static UUID id(Map<String, UUID> ids, String place) {
        UUID id = ids.get(place);
        if (id == null) {
            throw new IllegalStateException(place);
        }
        return id;
    }

    private void tell(DemoWorld world, Map<String, UUID> ids, Timestamp at) {
        LocalDate today = world.today();
        jdbc.sql("insert into directory_closure (id, place_id, from_on, to_on, reason, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        world.id(today),
                        id(ids, "demo-tamaris"),
                        today.plusDays(26),
                        today.plusDays(33),
                        "Inventaire",
                        at)
                .update();
        jdbc.sql("""
                        insert into directory_welcome (place_id, languages, bring, conditions, refer_by, refer_how, refer_words, at)
                        values (?, '{arabe}', 'Vos papiers et votre téléphone, si vous en avez un.', null, '{usagers,professionnels}',
                            '{se-presenter,telephoner}', 'Appelez la veille pour une personne en fauteuil\u00a0: la rampe se pose à la main.', ?)
                        """).params(id(ids, "demo-boussole"), at).update();
        jdbc.sql("""
                        insert into directory_service (id, place_id, source, source_id, name, summary, services, hours, fees, bring, full_until,
                            updated_on, imported_at)
                        values (?, ?, 'Passerelle', 'premiers-pas', 'Premiers pas sur smartphone', 'Cinq séances, six personnes au plus.',
                            '{EVERYDAY_DIGITAL_TOOLS}', 'Tu 14:00-16:00', '{FREE}', 'Votre téléphone et son chargeur.', ?, ?, ?)
                        """)
                .params(world.id(today), id(ids, "demo-boussole"), today.plusDays(12), today.minusDays(3), at)
                .update();
        stop(world, id(ids, "demo-bus"), "Place Castagne", "13086", "Roquevaire", "We 09:00-12:00", at);
        stop(world, id(ids, "demo-bus"), "Parking de la mairie", "13046", "Gréasque", "week 1-53/2 Th 14:00-17:00", at);
        jdbc.sql("""
                        insert into directory_stop (id, place_id, label, insee, commune_name, days, at) values (?, ?, 'Marché', '13073', 'Peypin', ?, ?)
                        """)
                .params(world.id(today), id(ids, "demo-bus"))
                .params(new Date[] {Date.valueOf(today.plusDays(9)), Date.valueOf(today.plusDays(23))}, at)
                .update();
    }

    private void stop(
            DemoWorld world, UUID bus, String label, String insee, String commune, String hours, Timestamp at) {
        jdbc.sql("""
                        insert into directory_stop (id, place_id, label, insee, commune_name, hours, at) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(world.id(world.today()), bus, label, insee, commune, hours, at)
                .update();
    }
}
