package fr.passerelle.vault.lend;

import fr.passerelle.attachment.PictureResponse;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.Opening;
import fr.passerelle.vault.Openings;
import fr.passerelle.vault.SheetPictures;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The papers opened for a professional or their structure: these pages, and nothing else of the file. */
@Controller
class ReadOpened {

    private static final String PATH = "/papiers-ouverts";

    private static final int SIZE = 50;

    private final Openings openings;
    private final Documents documents;
    private final SheetPictures pictures;

    ReadOpened(Openings openings, Documents documents, SheetPictures pictures) {
        this.openings = openings;
        this.documents = documents;
        this.pictures = pictures;
    }

    @Bean
    static MenuItem openedPapersMenu() {
        return new MenuItem(46, "Papiers ouverts pour moi", "vault", PATH, Action.SEE_OPENED_PAPERS, false);
    }

    @Allowed(Action.SEE_OPENED_PAPERS)
    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, openings.countOpenTo(viewer), PATH);
        return Pages.show("vault/lend/opened", "openings", openings.openTo(viewer, pager), "pager", pager);
    }

    @Allowed(Action.SEE_OPENED_PAPERS)
    @GetMapping(PATH + "/{opening}")
    ModelAndView one(Viewer viewer, @PathVariable UUID opening) {
        Opening found = openings.read(viewer, opening).orElseThrow(NotFound::new);
        return Pages.show(
                "vault/lend/read",
                "opening",
                found,
                "sheets",
                documents.required(found.person(), found.document()).sheets());
    }

    @Allowed(Action.SEE_OPENED_PAPERS)
    @GetMapping(PATH + "/{opening}/feuilles/{sheet}")
    ResponseEntity<byte[]> sheet(Viewer viewer, @PathVariable UUID opening, @PathVariable int sheet) {
        Opening found = openings.read(viewer, opening).orElseThrow(NotFound::new);
        return PictureResponse.of(pictures.of(documents.required(found.person(), found.document()), sheet));
    }
}
