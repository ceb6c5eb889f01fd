package fr.passerelle.takeaway.authority;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.takeaway.Shelf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands out the files of a demand: its own paper, the archive, once, and the certificate. */
@Controller
class FetchOnce {

    private static final Map<String, String> ENDINGS = Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg");

    private final Requisitions requisitions;
    private final ExtractPaper papers;
    private final Shelf shelf;
    private final Journal journal;

    FetchOnce(Requisitions requisitions, ExtractPaper papers, Shelf shelf, Journal journal) {
        this.requisitions = requisitions;
        this.papers = papers;
        this.shelf = shelf;
        this.journal = journal;
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping(NoteRequisition.PATH + "/{requisition}/papier")
    ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable UUID requisition) throws IOException {
        return paper(viewer, required(requisition));
    }

    /** The paper of the authority, as it was attached. */
    ResponseEntity<byte[]> paper(Viewer viewer, Requisition asked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        shelf.read(asked.id(), bytes);
        if (bytes.size() == 0) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.of("requisition.paper-read", asked.id()));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(asked.paperType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("demande" + ENDINGS.getOrDefault(asked.paperType(), ".docx"))
                .build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok().headers(headers).body(bytes.toByteArray());
    }

    /** Who comes too late, or from a shared computer, is told so: the try is noted. */
    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping(NoteRequisition.PATH + "/{requisition}/remise.zip")
    @Nullable
    ModelAndView fetch(Viewer viewer, @PathVariable UUID requisition, HttpServletResponse response) throws IOException {
        Requisition asked = required(requisition);
        UUID outgoing = asked.outgoing();
        Frame.Who who = Frame.current().who();
        if (who != null && who.sharedComputer()) {
            return notHanded(
                    viewer,
                    requisition,
                    "Ce poste est partagé\u00a0: l’archive n’y est pas téléchargée. Ouvrez une session sur votre poste.");
        }
        if (outgoing == null || !requisitions.fetched(requisition, viewer.id())) {
            return notHanded(viewer, requisition, "L’archive n’est pas là\u00a0: elle ne se prend qu’une fois.");
        }
        journal.record(viewer.actor(), Entry.of("requisition.handed-over", requisition));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("remise.zip").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            shelf.read(outgoing, response.getOutputStream());
        } finally {
            shelf.erase(outgoing);
            requisitions.emptied(requisition);
        }
        return null;
    }

    private ModelAndView notHanded(Viewer viewer, UUID requisition, String why) {
        journal.record(viewer.actor(), Entry.of("requisition.not-handed-over", requisition));
        return Pages.go(NoteRequisition.PATH + "/" + requisition, why);
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping(NoteRequisition.PATH + "/{requisition}/certificat.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable UUID requisition) {
        Requisition given = required(requisition);
        if (given.outcome() != Requisition.Outcome.GIVEN) {
            throw new NotFound();
        }
        return PaperResponse.download(
                papers.certificate(given, Requisition.names(requisitions.persons(requisition))),
                "certificat-de-remise.pdf");
    }

    private Requisition required(UUID id) {
        return requisitions.find(id).orElseThrow(NotFound::new);
    }
}
