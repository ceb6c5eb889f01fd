package fr.passerelle.takeaway.make;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.space.SpaceTile;
import fr.passerelle.takeaway.FileLines;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.takeaway.make.Packages.Parcel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In her own space, a person takes her file away herself; nobody who helps her may. */
@Controller
class MyFile implements SpaceTile {

    private static final String HERE = "/mon-espace/emporter";
    private static final String SECONDS_BETWEEN_LOOKS = "5";

    private final Packages packages;
    private final Shelf shelf;
    private final Journal journal;

    MyFile(Packages packages, Shelf shelf, Journal journal) {
        this.packages = packages;
        this.shelf = shelf;
        this.journal = journal;
    }

    @Mine
    @GetMapping(HERE)
    ModelAndView page(Myself me, HttpServletResponse response) {
        List<Parcel> parcels = packages.of(me.person(), true);
        if (parcels.stream().anyMatch(Parcel::isUnderWay)) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        return Pages.show("takeaway/make/my-file", "parcels", parcels);
    }

    @Mine
    @PostMapping(HERE)
    ModelAndView ask(Myself me) {
        UUID id = packages.ask(
                new Packages.Order(me.person(), null, Frame.current().language(), true));
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.package-asked", id));
        return Pages.go(HERE);
    }

    @Mine
    @GetMapping(HERE + "/{parcel}/dossier.zip")
    void fetch(Myself me, @PathVariable UUID parcel, HttpServletResponse response) throws IOException {
        Parcel kept = packages.required(me.person(), parcel, true);
        if (!kept.isReady()) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.package-fetched", parcel));
        Sending.zip(response, kept, shelf);
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String icon() {
        return "out";
    }

    @Override
    public String href() {
        return HERE;
    }

    @Override
    public String title(Language language) {
        return Words.beside(FileLines.class, language).of("mine.title");
    }
}
