package fr.passerelle.identity.gate;

import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Open;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start when a route of ours does not say who may take it. */
@Component
class RouteCheck implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping routes;

    RouteCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = routes.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("fr.passerelle."))
                // Assets, refusals and the living page of components stand below accounts and show nothing of anyone.
                .filter(method -> !method.getBeanType().getName().startsWith("fr.passerelle.design."))
                .filter(RouteCheck::saysNothing)
                .map(HandlerMethod::getShortLogMessage)
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("routes without @Allowed, @Mine or @Open: " + silent);
        }
    }

    private static boolean saysNothing(HandlerMethod method) {
        return method.getMethodAnnotation(Allowed.class) == null
                && method.getMethodAnnotation(Open.class) == null
                && method.getMethodAnnotation(Mine.class) == null;
    }
}
