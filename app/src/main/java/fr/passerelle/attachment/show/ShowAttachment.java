package fr.passerelle.attachment.show;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.PagePictures;
import fr.passerelle.attachment.PictureResponse;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A paper of the person, in the browser; on a shared computer its pages are drawn in ours, and nothing is handed over. */
@Controller
class ShowAttachment {

    private static final String PATH = "/personnes/{person}/pieces/{piece}";

    private final Attachments attachments;
    private final PagePictures pictures;
    private final DossierFrame frame;

    ShowAttachment(Attachments attachments, PagePictures pictures, DossierFrame frame) {
        this.attachments = attachments;
        this.pictures = pictures;
        this.frame = frame;
    }

    @Allowed(Action.SEE_DOCUMENTS)
    @GetMapping(PATH)
    Object show(Viewer viewer, @PathVariable UUID person, @PathVariable UUID piece) {
        Attachment paper = attachments.find(person, piece).orElseThrow(NotFound::new);
        Frame.Who who = Frame.current().who();
        if (who != null && who.sharedComputer()) {
            return Pages.show(
                    "attachment/show/piece",
                    "around",
                    frame.of(viewer, person, "/papiers"),
                    "paper",
                    paper,
                    "drawn",
                    PagePictures.shows(paper));
        }
        return file(paper, attachments.bytes(person, piece).orElseThrow(NotFound::new));
    }

    @Allowed(Action.SEE_DOCUMENTS)
    @GetMapping(PATH + "/feuilles/{sheet}")
    ResponseEntity<byte[]> sheet(@PathVariable UUID person, @PathVariable UUID piece, @PathVariable int sheet) {
        Attachment paper = attachments.find(person, piece).orElseThrow(NotFound::new);
        return PictureResponse.of(pictures.of(person, paper, sheet));
    }

    private static ResponseEntity<byte[]> file(Attachment paper, byte[] bytes) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(paper.mediaType()));
        ContentDisposition.Builder disposition =
                paper.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        headers.setContentDisposition(disposition.filename(paper.fileName()).build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'");
        return ResponseEntity.ok().headers(headers).body(bytes);
    }
}
