package fr.passerelle.identity.gate;

import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.SignedIn;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the viewer of a request, once per request. */
@Component
class Requester {

    private static final String VIEWER = Requester.class.getName() + ".viewer";

    private final Viewers viewers;

    Requester(Viewers viewers) {
        this.viewers = viewers;
    }

    Optional<Viewer> viewer(HttpServletRequest request) {
        Object known = request.getAttribute(VIEWER);
        if (known instanceof Optional<?> seen) {
            return seen.map(Viewer.class::cast);
        }
        AccountPrincipal principal = principal();
        Optional<Viewer> viewer =
                principal == null || !principal.secondFactor() ? Optional.empty() : viewers.of(principal.id());
        request.setAttribute(VIEWER, viewer);
        return viewer;
    }

    static @Nullable AccountPrincipal principal() {
        return signedIn() instanceof AccountPrincipal account ? account : null;
    }

    static @Nullable PersonPrincipal person() {
        return signedIn() instanceof PersonPrincipal person ? person : null;
    }

    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn someone ? someone : null;
    }
}
