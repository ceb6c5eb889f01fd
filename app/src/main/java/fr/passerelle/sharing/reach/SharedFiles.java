package fr.passerelle.sharing.reach;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.DossierScope;
import fr.passerelle.identity.Reach;
import fr.passerelle.identity.Viewer;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Consents;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the person's consents open to a viewer: the actions of the categories she chose, and the name above them. */
@Component
class SharedFiles implements DossierScope {

    private final Consents consents;

    SharedFiles(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Opening opening(Viewer viewer, UUID person) {
        if (!viewer.may(Action.OPEN_SHARED)) {
            return Opening.CLOSED;
        }
        List<Consents.Opened> open = consents.open(viewer, person);
        if (open.isEmpty()) {
            return Opening.CLOSED;
        }
        Map<Action, Reach> reaches = new EnumMap<>(Action.class);
        reaches.put(Action.OPEN_DOSSIER, Reach.READ);
        for (Consents.Opened each : open) {
            Reach reach = each.contributes() ? Reach.CONTRIBUTE : Reach.READ;
            for (Category category : each.categories()) {
                category.actions().forEach(action -> reaches.merge(action, reach, Reach::or));
            }
        }
        return action -> reaches.getOrDefault(action, Reach.NONE);
    }
}
