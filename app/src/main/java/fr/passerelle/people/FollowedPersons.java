package fr.passerelle.people;

import fr.passerelle.identity.DossierScope;
import fr.passerelle.identity.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers the charter's question: does this viewer follow this person? */
@Component
class FollowedPersons implements DossierScope {

    private final Dossiers dossiers;

    FollowedPersons(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public boolean covers(Viewer viewer, UUID person) {
        return dossiers.followed(viewer, person);
    }
}
