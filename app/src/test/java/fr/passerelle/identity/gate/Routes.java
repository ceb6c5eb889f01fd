package fr.passerelle.identity.gate;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Canary;
import fr.passerelle.testing.House;
import fr.passerelle.testing.RouteExamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of ours, read from Spring's own registry, with a real address for each. */
@Lazy
@Component
class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final List<Route> all = new ArrayList<>();
    private final Set<String> unmapped = new TreeSet<>();

    Routes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<RouteExamples> examples,
            House house,
            Canary canary) {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = canary.person();
        Map<String, Map<String, String>> known = new HashMap<>();
        known.put("*", new HashMap<>(Map.of("person", person.toString())));
        Territories.in(
                House.SOUTH,
                () -> examples.forEach(each -> each.of(worker, person)
                        .forEach((path, values) -> known.computeIfAbsent(path, p -> new HashMap<>())
                                .putAll(values))));
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("fr.passerelle.")
                    && !method.getBeanType().equals(ProbeRoutes.class)
                    && !method.getBeanType().getName().startsWith("fr.passerelle.design.")) {
                info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> all.add(route(verb.name(), path, method, known))));
            }
        });
        all.sort(Comparator.comparing(Route::toString));
    }

    /**
     * A route.
     *
     * @param action what it asks of the charter, or null for visitors
     * @param address its path with real identifiers
     * @param real whether every variable had an example
     * @param method what answers
     */
    record Route(String verb, String path, Action action, String address, boolean real, HandlerMethod method) {

        boolean reads() {
            return verb.equals("GET");
        }

        boolean onPerson() {
            return path.contains("{person}");
        }

        boolean onSomething() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    List<Route> all() {
        return all;
    }

    /** The variables for which nobody gave an example. */
    Set<String> unmapped() {
        return unmapped;
    }

    private Route route(String verb, String path, HandlerMethod method, Map<String, Map<String, String>> known) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        boolean real = true;
        StringBuilder address = new StringBuilder();
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            String name = variables.group(1);
            String value = known.getOrDefault(path, Map.of())
                    .getOrDefault(name, known.get("*").get(name));
            if (value == null && path.startsWith("/mon-espace/")) {
                value = anywhere(known, name);
            }
            if (value == null) {
                real = false;
                if (allowed != null && verb.equals("GET")) {
                    unmapped.add(path + " {" + name + "}");
                }
                value = "territory".equals(name)
                        ? House.SOUTH.code()
                        : UUID.randomUUID().toString();
            }
            variables.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        variables.appendTail(address);
        return new Route(verb, path, allowed == null ? null : allowed.value(), address.toString(), real, method);
    }

    /** Her own pages name the same things as the professionals' do. */
    private static String anywhere(Map<String, Map<String, String>> known, String name) {
        return known.values().stream()
                .map(values -> values.get(name))
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
