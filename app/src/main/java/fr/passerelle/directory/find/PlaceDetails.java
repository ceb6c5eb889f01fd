package fr.passerelle.directory.find;

import fr.passerelle.design.Frame;
import fr.passerelle.directory.Keepers;
import fr.passerelle.directory.PlaceLife;
import fr.passerelle.directory.PlaceLife.Closure;
import fr.passerelle.directory.PlaceLife.Stop;
import fr.passerelle.directory.PlaceLife.Welcome;
import fr.passerelle.directory.PlaceLinks;
import fr.passerelle.directory.PlaceServices;
import fr.passerelle.directory.Provenance;
import fr.passerelle.directory.StoredService;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a place says besides the national schema, and what the one who looks may do there. */
@Component
class PlaceDetails {

    private final PlaceLife life;
    private final PlaceServices services;
    private final Keepers keepers;
    private final Provenance provenance;
    private final List<PlaceLinks> links;

    PlaceDetails(
            PlaceLife life, PlaceServices services, Keepers keepers, Provenance provenance, List<PlaceLinks> links) {
        this.life = life;
        this.services = services;
        this.keepers = keepers;
        this.provenance = provenance;
        this.links = List.copyOf(links);
    }

    /**
     * The details of a place.
     *
     * @param closures those that are not over, the next first
     * @param mayConfirm whether who looks may say that the page is right
     * @param mayKeep whether who looks may change the page
     * @param mayAsk whether who looks may have the place asked
     * @param origins who says what, for professionals
     * @param links what other modules know of the place
     */
    record Details(
            List<Closure> closures,
            Welcome welcome,
            List<StoredService> services,
            List<Stop> stops,
            boolean mayConfirm,
            boolean mayKeep,
            boolean mayAsk,
            List<Provenance.Origin> origins,
            List<PlaceLinks.PlaceLink> links) {

        /** The closure that holds on that day. */
        @Nullable
        Closure closedOn(LocalDate day) {
            return closures.stream()
                    .filter(closure -> closure.on(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    Details of(UUID place, @Nullable Viewer viewer) {
        return new Details(
                life.closures(place),
                life.welcome(place),
                services.of(place),
                life.stops(place),
                viewer != null && viewer.may(Action.CONFIRM_PLACE),
                viewer != null && keepers.mayKeep(viewer, place),
                viewer != null && viewer.may(Action.MANAGE_PLACES),
                viewer == null ? List.of() : provenance.of(place),
                links.stream()
                        .flatMap(source -> source.of(place, Frame.current().language()).stream())
                        .toList());
    }
}
