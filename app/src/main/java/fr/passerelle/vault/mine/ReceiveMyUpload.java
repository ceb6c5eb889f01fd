package fr.passerelle.vault.mine;

import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
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

/** Takes the pages that she sends ahead; nothing of them is in her file until her form asks for them. */
@Controller
class ReceiveMyUpload {

    private final UploadAnswers answers;

    ReceiveMyUpload(UploadAnswers answers) {
        this.answers = answers;
    }

    @Mine(helper = true)
    @GetMapping(MyPapers.PATH + "/envois/{upload}")
    ResponseEntity<String> received(Myself me, @PathVariable UUID upload) {
        return answers.received(me.person(), me.person(), upload);
    }

    @Mine(helper = true, keepsNothing = true)
    @PostMapping(MyPapers.PATH + "/envois/{upload}")
    ResponseEntity<String> piece(
            Myself me,
            @PathVariable UUID upload,
            @RequestParam int start,
            @RequestParam int size,
            HttpServletRequest request)
            throws IOException {
        return answers.piece(me.person(), me.person(), upload, new UploadAnswers.Place(start, size), request);
    }
}
