package fr.passerelle.sharing.reach;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import fr.passerelle.people.Dossiers;
import fr.passerelle.sharing.Consents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes in the person's journal what a guest takes away as a file: it stays with them when the consent ends, so she must know. */
@Component
class Downloads implements HandlerInterceptor {

    private final Viewers viewers;
    private final Dossiers dossiers;
    private final Consents consents;
    private final Journal journal;

    Downloads(Viewers viewers, Dossiers dossiers, Consents consents, Journal journal) {
        this.viewers = viewers;
        this.dossiers = dossiers;
        this.consents = consents;
        this.journal = journal;
    }

    /** After the gate, for the pages of persons. */
    @Configuration(proxyBeanMethods = false)
    record Watch(Downloads downloads) implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(downloads).addPathPatterns("/personnes/*/**");
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        boolean file = response.getStatus() == 200 && response.getHeader(HttpHeaders.CONTENT_DISPOSITION) != null;
        UUID person = file ? person(request) : null;
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && signedIn != null && signedIn.getPrincipal() instanceof AccountPrincipal account) {
            viewers.of(account.id()).ifPresent(viewer -> record(viewer, person));
        }
    }

    private void record(Viewer viewer, UUID person) {
        List<Consents.Opened> open = dossiers.followed(viewer, person) ? List.of() : consents.open(viewer, person);
        if (!open.isEmpty()) {
            journal.record(
                    viewer.actor(),
                    Entry.on(person, "shared.downloaded", open.get(0).consent()));
        }
    }

    private static @Nullable UUID person(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object person = variables instanceof Map<?, ?> map ? map.get("person") : null;
        return person == null ? null : UUID.fromString(person.toString());
    }
}
