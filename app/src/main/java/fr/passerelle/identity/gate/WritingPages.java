package fr.passerelle.identity.gate;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Knows the pages of persons: which are there to write, those whose form is sent to their own address unless they say that they show something beside
 * it; and whether an address of theirs opens to somebody, so that nothing leads to a refusal.
 */
@Component
class WritingPages {

    private static final String PERSONS = "/personnes/";

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final Access access;
    private volatile @Nullable List<Page> pages;

    WritingPages(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            Access access) {
        this.routes = routes;
        this.access = access;
    }

    /** A route of a person; {@code params} are those of its query without which it is another one. */
    private record Page(String verb, PathPattern pattern, Set<String> params, Action action, boolean writes) {}

    /** Whether whoever only reads has nothing to do there. */
    boolean holds(HttpServletRequest request, Allowed allowed) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return !allowed.shows()
                && !allowed.keepsNothing()
                && pages().stream()
                        .anyMatch(page -> page.verb().equals("POST")
                                && page.pattern().getPatternString().equals(String.valueOf(pattern)));
    }

    /** Whether that address opens to the viewer: what leads nowhere of a person's does. */
    boolean open(Viewer viewer, String verb, String href) {
        if (!href.startsWith(PERSONS)) {
            return true;
        }
        String[] parts = href.replaceFirst("#.*", "").split("\\?", 2);
        PathContainer path = PathContainer.parsePath(parts[0]);
        return page(verb, path, parts.length == 1 ? "" : parts[1])
                .map(page -> open(viewer, page, path))
                .orElse(true);
    }

    private boolean open(Viewer viewer, Page page, PathContainer path) {
        PathPattern.PathMatchInfo match = page.pattern().matchAndExtract(path);
        String person = match == null ? null : match.getUriVariables().get("person");
        if (person == null) {
            return viewer.may(page.action());
        }
        return page.writes()
                ? access.mayContribute(viewer, page.action(), UUID.fromString(person))
                : access.mayRead(viewer, page.action(), UUID.fromString(person));
    }

    private Optional<Page> page(String verb, PathContainer path, String query) {
        return pages().stream()
                .filter(page -> page.verb().equals(verb) && page.pattern().matches(path))
                .filter(page ->
                        page.params().stream().allMatch(name -> ("&" + query).matches(".*&" + name + "(=.*|&.*|$)")))
                .min(Comparator.comparing(Page::pattern)
                        .thenComparing(page -> -page.params().size()));
    }

    private List<Page> pages() {
        List<Page> known = pages;
        if (known == null) {
            var all = routes.getObject().getHandlerMethods();
            Set<String> sent = all.keySet().stream()
                    .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                    .flatMap(route -> route.getPatternValues().stream())
                    .collect(Collectors.toSet());
            known = all.entrySet().stream()
                    .flatMap(route -> pages(route.getKey(), route.getValue(), sent).stream())
                    .toList();
            pages = known;
        }
        return known;
    }

    private static List<Page> pages(RequestMappingInfo route, HandlerMethod method, Set<String> sent) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || route.getPathPatternsCondition() == null) {
            return List.of();
        }
        Set<String> params = route.getParamsCondition().getExpressions().stream()
                .filter(each -> !each.isNegated())
                .map(NameValueExpression::getName)
                .collect(Collectors.toSet());
        boolean shows = allowed.shows() || allowed.keepsNothing();
        return route.getMethodsCondition().getMethods().stream()
                .flatMap(verb -> route.getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> pattern.getPatternString().startsWith(PERSONS))
                        .map(pattern -> new Page(
                                verb.name(),
                                pattern,
                                params,
                                allowed.value(),
                                verb == RequestMethod.POST || sent.contains(pattern.getPatternString()) && !shows)))
                .toList();
    }
}
