package fr.passerelle.identity.gate;

import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fixes the territory of a request: the one of the sign-in, else the one of the host name. */
class TerritoryFilter extends OncePerRequestFilter {

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
        AccountPrincipal principal = Requester.principal();
        Optional<Territory> territory =
                principal != null ? known.byCode(principal.territory()) : known.byHost(request.getServerName());
        if (territory.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Territories.in(territory.get(), () -> {
            chain.doFilter(request, response);
            return true;
        });
    }
}
