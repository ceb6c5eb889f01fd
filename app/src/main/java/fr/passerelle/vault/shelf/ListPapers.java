package fr.passerelle.vault.shelf;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierTab;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The papers of a person, shelf by shelf. */
@Controller
class ListPapers {

    static final String PATH = "/papiers";

    private final Documents documents;
    private final DossierFrame frame;
    private final Access access;
    private final Now now;

    ListPapers(Documents documents, DossierFrame frame, Access access, Now now) {
        this.documents = documents;
        this.frame = frame;
        this.access = access;
        this.now = now;
    }

    @Bean
    static DossierTab papersTab() {
        return new DossierTab(47, "Papiers", null, PATH, Action.SEE_DOCUMENTS);
    }

    @Allowed(Action.SEE_DOCUMENTS)
    @GetMapping("/personnes/{person}/papiers")
    ModelAndView list(Viewer viewer, @PathVariable UUID person) {
        Map<Boolean, List<Document>> papers = documents.of(person).stream()
                .sorted(Comparator.comparing(document -> document.kind().label()))
                .collect(Collectors.partitioningBy(document -> document.replacedBy() != null));
        Map<Theme, List<Document>> shelves = papers.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(document -> document.kind().theme(), TreeMap::new, Collectors.toList()));
        return Pages.show(
                "vault/shelf/papers",
                "around",
                frame.of(viewer, person, PATH),
                "shelves",
                shelves,
                "replaced",
                papers.getOrDefault(true, List.of()),
                "keeps",
                access.mayContribute(viewer, Action.KEEP_PAPERS, person),
                "today",
                now.today());
    }
}
