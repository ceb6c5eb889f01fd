package fr.passerelle.vault.upload;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.vault.UploadAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a file piece by piece. Nothing of it is in the person's file until her form asks for it, and the same piece may come twice: neither a
 * once-only key nor a line of the journal is for this.
 */
@Controller
class ReceiveUpload {

    private final UploadAnswers answers;

    ReceiveUpload(UploadAnswers answers) {
        this.answers = answers;
    }

    @Allowed(Action.ADD_PAPERS)
    @GetMapping("/personnes/{person}/papiers/envois/{upload}")
    ResponseEntity<String> received(Viewer viewer, @PathVariable UUID person, @PathVariable UUID upload) {
        return answers.received(viewer.id(), person, upload);
    }

    @Allowed(value = Action.ADD_PAPERS, keepsNothing = true)
    @PostMapping("/personnes/{person}/papiers/envois/{upload}")
    ResponseEntity<String> piece(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID upload,
            @RequestParam int start,
            @RequestParam int size,
            HttpServletRequest request)
            throws IOException {
        return answers.piece(viewer.id(), person, upload, new UploadAnswers.Place(start, size), request);
    }
}
