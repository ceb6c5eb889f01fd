package fr.passerelle.directory.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.PlaceStore.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invents places on real communes: the Bouches-du-Rhône, or all of France in a large world. */
@Component
class InventPlaces implements DemoStep {

    static final String SOURCE = "Démonstration (lieux inventés)";
    private static final String DEPARTMENT = "13";
    private static final int LARGE = 2_000;

    private final PlaceStore store;
    private final Communes communes;
    private final JdbcClient jdbc;

    InventPlaces(PlaceStore store, Communes communes, JdbcClient jdbc) {
        this.store = store;
        this.communes = communes;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load(DemoWorld world) {
        int wanted = world.scale().places();
        List<Commune> everywhere = communes.all().stream()
                .filter(commune ->
                        commune.centre() != null && !commune.postalCodes().isEmpty())
                .filter(commune -> wanted > LARGE || commune.department().equals(DEPARTMENT))
                .toList();
        PlaceMaker maker = new PlaceMaker(world, everywhere);
        List<Arrival> arrivals = new ArrayList<>();
        WellKnown.places(world.today()).forEach(place -> arrivals.add(new Arrival(place, List.of())));
        while (arrivals.size() < wanted) {
            arrivals.add(new Arrival(maker.next(arrivals.size()), List.of()));
        }
        store.bring(SOURCE, arrivals, true, () -> world.id(world.today().minusDays(400)));
        tell(world);
    }

    /** The later steps send people to these places. */
    private void tell(DemoWorld world) {
        jdbc.sql(
                        "select id, name, insee as commune from directory_place where source = ? and insee is not null order by id")
                .param(SOURCE)
                .query(DemoWorld.Place.class)
                .list()
                .forEach(world.places::add);
    }
}
