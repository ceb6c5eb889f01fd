package fr.passerelle.directory.find;

import fr.passerelle.design.Frame;
import fr.passerelle.design.MapPoint;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Outlines;
import fr.passerelle.directory.PlaceLife;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.directory.Whereabouts.Spot;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a place: when it is open, how to reach it, what one finds there. */
@Controller
class ViewPlace {

    private final PlaceStore store;
    private final Whereabouts whereabouts;
    private final PlaceDetails details;
    private final PlaceLife life;
    private final Now now;

    ViewPlace(PlaceStore store, Whereabouts whereabouts, PlaceDetails details, PlaceLife life, Now now) {
        this.store = store;
        this.whereabouts = whereabouts;
        this.details = details;
        this.life = life;
        this.now = now;
    }

    /**
     * What the page shows.
     *
     * @param from the commune from which the reader looks, or null
     * @param km from its centre, or null
     */
    record Sight(
            StoredPlace stored,
            @Nullable Commune from,
            @Nullable Double km,
            List<MapPoint> points,
            String outlines,
            PlaceDetails.Details details) {}

    @Open
    @GetMapping("/lieux/{id}")
    ModelAndView view(@PathVariable UUID id, @RequestParam @Nullable String depuis, @Nullable Viewer viewer) {
        Optional<StoredPlace> found = store.find(id);
        if (found.isEmpty()) {
            return ended(id, viewer);
        }
        StoredPlace stored = found.get();
        if (!stored.id().equals(id)) {
            return Pages.go("/lieux/" + stored.id());
        }
        Commune from = depuis == null
                ? null
                : whereabouts.ofCode(depuis).map(Spot::commune).orElse(null);
        Position position = stored.place().position();
        Position start = from == null ? null : from.centre();
        Double km = position == null || start == null ? null : start.kmTo(position);
        List<MapPoint> points = position == null
                ? List.of()
                : List.of(new MapPoint(
                        1,
                        stored.place().name(),
                        stored.addressLine(),
                        null,
                        position.latitude(),
                        position.longitude(),
                        false));
        return Pages.show(
                "directory/find/view-place",
                "words",
                new PlaceWords(Frame.current().language(), now.local()),
                "sight",
                new Sight(stored, from, km, points, Outlines.of(stored.department()), details.of(id, viewer)));
    }

    private ModelAndView ended(UUID id, @Nullable Viewer viewer) {
        return Pages.show(
                "directory/find/ended-place",
                "words",
                new PlaceWords(Frame.current().language(), now.local()),
                "id",
                id,
                "ended",
                life.ended(id).orElseThrow(NotFound::new),
                "mayReopen",
                viewer != null && viewer.may(Action.MANAGE_PLACES));
    }
}
