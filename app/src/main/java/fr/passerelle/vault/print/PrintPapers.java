package fr.passerelle.vault.print;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.Dossiers;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.Freshness;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Prints what goes with the papers themselves: paper stays possible. */
@Controller
class PrintPapers {

    private final Documents documents;
    private final Dossiers dossiers;
    private final Paper paper;
    private final Now now;

    PrintPapers(Documents documents, Dossiers dossiers, Paper paper, Now now) {
        this.documents = documents;
        this.dossiers = dossiers;
        this.paper = paper;
        this.now = now;
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping("/personnes/{person}/papiers/pochette.pdf")
    ResponseEntity<byte[]> pouch(@PathVariable UUID person) {
        List<Document> carried = documents.of(person).stream()
                .filter(document -> document.on(now.today()) != Freshness.REPLACED)
                .sorted(Comparator.comparing(
                                (Document document) -> document.kind().theme())
                        .thenComparing(Document::title))
                .toList();
        return PaperResponse.inline(
                paper.pdf("vault/print/pouch", Map.of("name", name(person), "papers", carried, "today", now.today())),
                "pochette.pdf");
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping("/personnes/{person}/papiers/{document}/couverture.pdf")
    ResponseEntity<byte[]> cover(@PathVariable UUID person, @PathVariable UUID document) {
        return PaperResponse.inline(
                paper.pdf(
                        "vault/print/cover",
                        Map.of(
                                "name",
                                name(person),
                                "document",
                                documents.required(person, document),
                                "today",
                                now.today())),
                "couverture.pdf");
    }

    private String name(UUID person) {
        return dossiers.card(person).orElseThrow(NotFound::new).name();
    }
}
