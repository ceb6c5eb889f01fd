package fr.passerelle.identity.gate;

import fr.passerelle.identity.SignedIn;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fixes the territory of a request: the one named by a signed link, else the one of the sign-in, else the one of the host name. */
class TerritoryFilter extends OncePerRequestFilter {

    private static final Pattern LINK = Pattern.compile("/t/([a-z0-9]{1,20})/");

    private final KnownTerritories known;

    TerritoryFilter(KnownTerritories known) {
        this.known = known;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Territory> territory = territory(request);
        if (territory.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Territories.in(territory.get(), () -> {
            chain.doFilter(request, response);
            return true;
        });
    }

    private Optional<Territory> territory(HttpServletRequest request) {
        Matcher link = LINK.matcher(request.getRequestURI());
        if (link.lookingAt()) {
            return known.byCode(link.group(1));
        }
        SignedIn principal = Requester.signedIn();
        return principal != null ? known.byCode(principal.territory()) : known.byHost(request.getServerName());
    }
}
