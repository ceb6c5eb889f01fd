package fr.passerelle.attachment.show;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.NotFound;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A paper of the person, in the browser. */
@Controller
class ShowAttachment {

    private final Attachments attachments;

    ShowAttachment(Attachments attachments) {
        this.attachments = attachments;
    }

    @Allowed(Action.SEE_DOCUMENTS)
    @GetMapping("/personnes/{person}/pieces/{piece}")
    ResponseEntity<byte[]> show(@PathVariable UUID person, @PathVariable UUID piece) {
        Attachment paper = attachments.find(person, piece).orElseThrow(NotFound::new);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(paper.mediaType()));
        ContentDisposition.Builder disposition =
                paper.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        headers.setContentDisposition(disposition.filename(paper.fileName()).build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'");
        return ResponseEntity.ok()
                .headers(headers)
                .body(attachments.bytes(person, piece).orElseThrow(NotFound::new));
    }
}
