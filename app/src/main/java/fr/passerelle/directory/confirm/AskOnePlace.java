package fr.passerelle.directory.confirm;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who keep the directory doubt a page and ask the place now. */
@Controller
class AskOnePlace {

    private final PlaceStore places;
    private final AskPlaces ask;
    private final Journal journal;

    AskOnePlace(PlaceStore places, AskPlaces ask, Journal journal) {
        this.places = places;
        this.ask = ask;
        this.journal = journal;
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping("/lieux/{id}/question")
    ModelAndView ask(Viewer viewer, @PathVariable UUID id) {
        StoredPlace place = places.find(id).orElseThrow(NotFound::new);
        boolean asked = ask.askNow(place.id());
        journal.record(viewer.actor(), Entry.of(asked ? "place.asked-by-hand" : "place.asked-in-vain", place.id()));
        return Pages.go(
                "/lieux/" + place.id(),
                asked
                        ? "Le lieu reçoit un message avec un lien pour vérifier sa page."
                        : "Aucun message n’est parti\u00a0: le lieu n’a pas d’adresse, n’en veut plus, ou a été interrogé ce mois-ci.");
    }
}
