package fr.passerelle.identity;

import fr.passerelle.kernel.NotFound;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one place where access is decided: the charter for the trade, then the scope for the person. */
@Component
public class Access {

    private final ObjectProvider<DossierScope> scopes;

    Access(ObjectProvider<DossierScope> scopes) {
        this.scopes = scopes;
    }

    /** Whether a viewer may do an action on a person. */
    public boolean may(Viewer viewer, Action action, UUID person) {
        return switch (Charter.scope(viewer.trade(), action)) {
            case NONE -> false;
            case FOLLOWED -> scopes.getObject().covers(viewer, person);
            case TERRITORY -> true;
        };
    }

    /** Refuses, as if absent, an action that the charter does not grant. */
    public void require(Viewer viewer, Action action) {
        if (!viewer.may(action)) {
            throw new NotFound();
        }
    }

    /** Refuses, as if absent, an action on a person outside the viewer's reach. */
    public void require(Viewer viewer, Action action, UUID person) {
        if (!may(viewer, action, person)) {
            throw new NotFound();
        }
    }
}
