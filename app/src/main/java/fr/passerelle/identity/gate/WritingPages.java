package fr.passerelle.identity.gate;

import fr.passerelle.identity.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows which pages are there to write: those whose form is sent to their own address, unless they say that they show something beside it. */
@Component
class WritingPages {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable Set<String> sent;

    WritingPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Whether whoever only reads has nothing to do there. */
    boolean holds(HttpServletRequest request, Allowed allowed) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return !allowed.shows() && !allowed.keepsNothing() && pattern != null && sent().contains(pattern.toString());
    }

    private Set<String> sent() {
        Set<String> known = sent;
        if (known == null) {
            known = routes.getObject().getHandlerMethods().keySet().stream()
                    .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                    .flatMap(route -> route.getPatternValues().stream())
                    .collect(Collectors.toSet());
            sent = known;
        }
        return known;
    }
}
