package fr.passerelle.identity;

import fr.passerelle.kernel.NotFound;
import java.util.List;
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

    /** Whether a viewer may do an action on a person: read it, and where the request is a form that is sent, write it. */
    public boolean may(Viewer viewer, Action action, UUID person) {
        return reaches(viewer, action, person, sending() ? Reach.CONTRIBUTE : Reach.READ);
    }

    /** Whether they may write it: what a page asks before it shows a button. */
    public boolean mayContribute(Viewer viewer, Action action, UUID person) {
        return reaches(viewer, action, person, Reach.CONTRIBUTE);
    }

    /** Whether they may read it, whatever the request. */
    public boolean mayRead(Viewer viewer, Action action, UUID person) {
        return reaches(viewer, action, person, Reach.READ);
    }

    private boolean reaches(Viewer viewer, Action action, UUID person, Reach asked) {
        return switch (Charter.scope(viewer.trade(), action)) {
            case NONE -> false;
            case FOLLOWED -> opening(viewer, person).reach(action).covers(asked);
            case TERRITORY -> scopes.stream().noneMatch(scope -> scope.excludes(viewer, person));
        };
    }

    private static boolean sending() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page && !reads(page);
    }

    private static boolean reads(ServletRequestAttributes page) {
        String method = page.getRequest().getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    /** A page that only reads asks once, not for each of its panels; a write asks afresh every time. */
    private DossierScope.Opening opening(Viewer viewer, UUID person) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) || !reads(page)) {
            return ask(viewer, person);
        }
        String name = Access.class.getName() + "/" + viewer.id() + "/" + person;
        if (page.getRequest().getAttribute(name) instanceof DossierScope.Opening known) {
            return known;
        }
        DossierScope.Opening opening = ask(viewer, person);
        page.getRequest().setAttribute(name, opening);
        return opening;
    }

    private DossierScope.Opening ask(Viewer viewer, UUID person) {
        List<DossierScope.Opening> openings =
                scopes.stream().map(scope -> scope.opening(viewer, person)).toList();
        return action -> openings.stream().map(each -> each.reach(action)).reduce(Reach.NONE, Reach::or);
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
