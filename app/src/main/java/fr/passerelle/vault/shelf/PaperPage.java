package fr.passerelle.vault.shelf;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.DocumentKinds;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.MarkedCopy;
import fr.passerelle.vault.Openings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of a paper, as it is or with what is to be corrected. */
@Component
class PaperPage {

    static final String PAGE = "vault/shelf/paper";

    private final Documents documents;
    private final Copies copies;
    private final Openings openings;
    private final MarkedCopy marked;
    private final Around around;

    PaperPage(Documents documents, Copies copies, Openings openings, MarkedCopy marked, Around around) {
        this.documents = documents;
        this.copies = copies;
        this.openings = openings;
        this.marked = marked;
        this.around = around;
    }

    /** What stands around it. */
    @Component
    record Around(DossierFrame frame, DocumentKinds kinds, Access access, Now now) {}

    /**
     * A file of the paper.
     *
     * @param sheets the numbers of its pages through the whole paper
     */
    record File(Attachment kept, List<Integer> sheets) {

        /** Whether its pages can be drawn. */
        boolean drawn() {
            return List.of("application/pdf", "image/jpeg").contains(kept.mediaType());
        }
    }

    /** Whether nothing may stay on the computer on which this is read. */
    static boolean sharedComputer() {
        Frame.Who who = Frame.current().who();
        return who != null && who.sharedComputer();
    }

    Document required(UUID person, UUID document) {
        return documents.required(person, document);
    }

    ModelAndView fill(ModelAndView page, Viewer viewer, Document document) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", document.kind().key());
        values.put("title", document.title().equals(document.kind().label()) ? null : document.title());
        values.put("issuedOn", document.words().issuedOn());
        values.put("validUntil", document.words().validUntil());
        values.put("original", document.words().original());
        return fill(page, viewer, document, Fields.of(values));
    }

    ModelAndView fill(ModelAndView page, Viewer viewer, Document document, Fields fields) {
        return page.addObject("around", around.frame().of(viewer, document.person(), ListPapers.PATH))
                .addObject("document", document)
                .addObject("newer", newer(document))
                .addObject("files", files(document))
                .addObject("copies", copies.of(document.id()))
                .addObject("keeps", around.access().mayContribute(viewer, Action.KEEP_PAPERS, document.person()))
                .addObject("openings", openings.of(document.id()))
                .addObject("now", around.now().instant())
                .addObject("copied", marked.possible(document))
                .addObject("shared", sharedComputer())
                .addObject("kinds", around.kinds().options())
                .addObject("today", around.now().today())
                .addObject("fields", fields);
    }

    private String newer(Document document) {
        return document.replacedBy() == null
                ? ""
                : documents
                        .find(document.person(), document.replacedBy())
                        .map(Document::href)
                        .orElse("");
    }

    private List<File> files(Document document) {
        List<File> files = new ArrayList<>();
        int next = 1;
        for (Attachment file : documents.files(document)) {
            files.add(new File(
                    file, IntStream.range(next, next + file.pages()).boxed().toList()));
            next += file.pages();
        }
        return files;
    }
}
