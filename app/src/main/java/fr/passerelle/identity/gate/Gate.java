package fr.passerelle.identity.gate;

import fr.passerelle.design.Ways;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.OwnSpace;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.SessionDoor;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.OnlyReads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks the charter before every handler, and writes in the journal that a file was opened. */
@Component
class Gate implements HandlerInterceptor {

    private final Requester requester;
    private final Access access;
    private final Openings openings;
    private final ObjectProvider<OwnSpace> doors;
    private final WritingPages writing;

    Gate(Requester requester, Access access, Openings openings, ObjectProvider<OwnSpace> doors, WritingPages writing) {
        this.requester = requester;
        this.access = access;
        this.openings = openings;
        this.doors = doors;
        this.writing = writing;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Mine mine = method.getMethodAnnotation(Mine.class);
        if (mine != null) {
            return opensOwnSpace(mine, request, response);
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            return true;
        }
        Optional<Viewer> viewer = requester.viewer(request);
        if (viewer.isEmpty()) {
            leadToSignIn(request, response);
            return false;
        }
        UUID person = person(request);
        if (person == null) {
            access.require(viewer.get(), allowed.value());
        } else {
            enter(request, allowed, viewer.get(), person);
            if (request.getMethod().equals("GET")) {
                openings.open(viewer.get(), person);
            }
        }
        return true;
    }

    /** Her right is read again at each request; somebody who helps her sees what she left open to them, and nothing else exists for them. */
    private boolean opensOwnSpace(Mine mine, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PersonPrincipal person = Requester.person();
        if (person == null || !opens(person, request)) {
            if (person != null) {
                SessionDoor.close(request, response);
            }
            response.sendRedirect(request.getContextPath() + "/mon-espace/entrer");
            return false;
        }
        if (person.helper() != null && !mine.helper()) {
            throw new NotFound();
        }
        return true;
    }

    private boolean opens(PersonPrincipal person, HttpServletRequest request) {
        return doors.stream().anyMatch(door -> door.open(person, request.getSession(false)));
    }

    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccountPrincipal half = Requester.principal();
        boolean lapsed = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String page = half != null && !half.secondFactor()
                ? "/connexion/second-facteur"
                : lapsed ? "/connexion?fin=inactivite" : "/connexion";
        if (request.getHeader("HX-Request") != null) {
            // A fragment asked for by the page must not be replaced by the sign-in page: the whole page leaves.
            response.setHeader("HX-Redirect", request.getContextPath() + page);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.sendRedirect(request.getContextPath() + page);
    }

    /** Whoever may only read is told so, instead of being left before a form that would be refused. */
    private void enter(HttpServletRequest request, Allowed allowed, Viewer viewer, UUID person) {
        if (!access.mayRead(viewer, allowed.value(), person)) {
            throw new NotFound();
        }
        if (!access.mayContribute(viewer, Action.OPEN_DOSSIER, person)) {
            request.setAttribute(Ways.ATTRIBUTE, (Ways) (verb, href) -> writing.open(viewer, verb, href));
        }
        boolean writes = request.getMethod().equals("POST") || writing.holds(request, allowed);
        if (writes && !access.mayContribute(viewer, allowed.value(), person)) {
            throw new OnlyReads();
        }
    }

    private static @Nullable UUID person(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object person = variables instanceof Map<?, ?> map ? map.get("person") : null;
        if (person == null) {
            return null;
        }
        try {
            return UUID.fromString(person.toString());
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
