package fr.passerelle.vault.shelf;

import fr.passerelle.attachment.PictureResponse;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.vault.SheetPictures;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A paper, with its pages drawn in the page: nothing is opened by the browser, nothing is left on the computer. */
@Controller
class ViewPaper {

    private final PaperPage page;
    private final SheetPictures pictures;

    ViewPaper(PaperPage page, SheetPictures pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    @Allowed(value = Action.SEE_DOCUMENTS, shows = true)
    @GetMapping("/personnes/{person}/papiers/{document}")
    ModelAndView show(Viewer viewer, @PathVariable UUID person, @PathVariable UUID document) {
        return page.fill(Pages.show(PaperPage.PAGE), viewer, page.required(person, document));
    }

    @Allowed(Action.SEE_DOCUMENTS)
    @GetMapping("/personnes/{person}/papiers/{document}/feuilles/{sheet}")
    ResponseEntity<byte[]> sheet(@PathVariable UUID person, @PathVariable UUID document, @PathVariable int sheet) {
        return PictureResponse.of(pictures.of(page.required(person, document), sheet));
    }
}
