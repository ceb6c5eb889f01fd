package fr.passerelle.vault.watch;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.Freshness;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers on the dossier page: how many, and those to renew. */
@Component
class PapersInDossier implements DossierPanel {

    private static final int MOST = 5;

    private final Documents documents;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    PapersInDossier(Documents documents, Access access, Fragments fragments, Now now) {
        this.documents = documents;
        this.access = access;
        this.fragments = fragments;
        this.now = now;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.SEE_DOCUMENTS, person)) {
            return Optional.empty();
        }
        List<Document> current = documents.of(person).stream()
                .filter(document -> document.on(now.today()) != Freshness.REPLACED)
                .toList();
        List<Document> ending = current.stream()
                .filter(document ->
                        document.on(now.today()) == Freshness.SOON || document.on(now.today()) == Freshness.EXPIRED)
                .limit(MOST)
                .toList();
        return Optional.of(fragments.of(
                "vault/watch/panel",
                "person",
                person,
                "count",
                current.size(),
                "ending",
                ending,
                "today",
                now.today()));
    }
}
