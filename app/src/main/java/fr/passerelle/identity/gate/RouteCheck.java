package fr.passerelle.identity.gate;

import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Open;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
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
                .filter(method -> !ErrorController.class.isAssignableFrom(method.getBeanType()))
                .filter(RouteCheck::saysNothing)
                .map(HandlerMethod::getShortLogMessage)
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("routes without @Allowed or @Open: " + silent);
        }
    }

    private static boolean saysNothing(HandlerMethod method) {
        return method.getMethodAnnotation(Allowed.class) == null && method.getMethodAnnotation(Open.class) == null;
    }
}
