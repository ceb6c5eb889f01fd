package fr.passerelle.identity;

import fr.passerelle.kernel.NotFound;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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
            case FOLLOWED -> follows(viewer, person);
            case TERRITORY -> true;
        };
    }

    /** A page that only reads asks once, not for each of its panels; a write asks afresh every time. */
    private boolean follows(Viewer viewer, UUID person) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)
                || !page.getRequest().getMethod().equals("GET")) {
            return scopes.getObject().covers(viewer, person);
        }
        String name = Access.class.getName() + "/" + viewer.id() + "/" + person;
        if (page.getRequest().getAttribute(name) instanceof Boolean known) {
            return known;
        }
        boolean follows = scopes.getObject().covers(viewer, person);
        page.getRequest().setAttribute(name, follows);
        return follows;
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
