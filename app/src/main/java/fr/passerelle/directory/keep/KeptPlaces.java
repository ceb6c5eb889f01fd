package fr.passerelle.directory.keep;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.directory.Keepers;
import fr.passerelle.directory.PlaceSignals;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The places that a professional may keep; every other one is absent. */
@Component
class KeptPlaces {

    private final PlaceStore places;
    private final Keepers keepers;
    private final PlaceSignals signals;
    private final Journal journal;
    private final Now now;

    KeptPlaces(PlaceStore places, Keepers keepers, PlaceSignals signals, Journal journal, Now now) {
        this.places = places;
        this.keepers = keepers;
        this.signals = signals;
        this.journal = journal;
        this.now = now;
    }

    StoredPlace require(Viewer viewer, UUID id) {
        return places.find(id)
                .filter(place -> keepers.mayKeep(viewer, place.id()))
                .orElseThrow(NotFound::new);
    }

    /** Writes in the journal what was changed, and lets searches know it. */
    void note(Viewer viewer, String verb, UUID place) {
        signals.refresh(place);
        journal.record(viewer.actor(), Entry.of(verb, place));
    }

    Timestamp present() {
        return Timestamp.from(now.instant());
    }

    LocalDate today() {
        return now.today();
    }
}
