package fr.passerelle.testing;

import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.SignedIn;
import fr.passerelle.identity.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asks for pages and sends forms as a given professional, or as a visitor. */
@Component
public class Browser {

    private final MockMvcTester http;
    private final House house;

    Browser(MockMvcTester http, House house) {
        this.http = http;
        this.house = house;
    }

    /** A page, asked for by a professional. */
    public MvcTestResult get(Viewer viewer, String path) {
        return http.perform(MockMvcRequestBuilders.get(path).with(as(viewer)));
    }

    /** A page, asked for by a visitor without account. */
    public MvcTestResult get(String path) {
        return http.perform(MockMvcRequestBuilders.get(path));
    }

    /** A form with a fresh once-only key: names and values alternate, a name may come several times. */
    public MvcTestResult post(Viewer viewer, String path, String... namesAndValues) {
        return post(viewer, UUID.randomUUID(), path, namesAndValues);
    }

    /** A form with that once-only key. */
    public MvcTestResult post(Viewer viewer, UUID once, String path, String... namesAndValues) {
        return http.perform(form(path, once, namesAndValues).with(as(viewer)));
    }

    /** A form sent by a visitor without account. */
    public MvcTestResult post(String path, String... namesAndValues) {
        return http.perform(form(path, UUID.randomUUID(), namesAndValues));
    }

    /** Any request, for what the others do not cover. */
    public MvcTestResult perform(org.springframework.test.web.servlet.RequestBuilder request) {
        return http.perform(request);
    }

    /** A page of her own space, asked for by a person, or by somebody who helps her. */
    public MvcTestResult get(PersonPrincipal person, String path) {
        return http.perform(MockMvcRequestBuilders.get(path).with(as(person)));
    }

    /** A form of her own space. */
    public MvcTestResult post(PersonPrincipal person, String path, String... namesAndValues) {
        return http.perform(form(path, UUID.randomUUID(), namesAndValues).with(as(person)));
    }

    /** Signs a request as a person in her own space. */
    public RequestPostProcessor as(PersonPrincipal person) {
        return as((SignedIn) person);
    }

    /** Signs a request as a professional. */
    public RequestPostProcessor as(Viewer viewer) {
        return as(new AccountPrincipal(viewer.id(), house.territoryOf(viewer).code(), true));
    }

    private static RequestPostProcessor as(SignedIn principal) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }

    private static MockHttpServletRequestBuilder form(String path, UUID once, String... namesAndValues) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("_once", once.toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }
}
