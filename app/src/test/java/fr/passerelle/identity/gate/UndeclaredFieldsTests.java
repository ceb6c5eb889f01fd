package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.gate.Routes.Route;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Canary;
import fr.passerelle.testing.House;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** T3: only the fields that a form declares come in. Every form receives, besides, the name of every column there is, and of what would give a right. */
@AppTest
class UndeclaredFieldsTests {

    private static final String WORD = "Zqinjecte";
    private static final String ID = "0badc0de-0bad-4bad-8bad-0badc0de0bad";
    private static final List<String> POWERS = List.of(
            "role",
            "roles",
            "trade",
            "admin",
            "administrator",
            "authorities",
            "scope",
            "owner",
            "ownerId",
            "author",
            "authorId",
            "account",
            "accountId",
            "viewer",
            "principal",
            "tenant",
            "territory",
            "organisationId",
            "structure",
            "structureId",
            "teamId",
            "personId",
            "createdBy",
            "class.module.classLoader.x",
            "target",
            "me");

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Canary canary;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyFormIsARecord() {
        assertThat(routes.all().stream()
                        .flatMap(route -> forms(route)
                                .filter(form -> !form.getParameterType().isRecord())
                                .map(form -> route + ": " + form.getParameterType())))
                .isEmpty();
    }

    @Test
    void whatAFormDoesNotDeclareIsKeptNowhere() {
        Set<String> names = columns();
        assertThat(names).hasSizeGreaterThan(200);
        List<String> broken = new ArrayList<>();
        for (Route route : routes.all()) {
            if (route.verb().equals("POST") && !route.path().startsWith("/administration/professionnels/")) {
                Answer answer = Answer.of(sent(route, injected(route, names)));
                if (answer.status() >= 500) {
                    broken.add(route + ": " + answer.why());
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(kept()).as("tables that hold what was injected").isEmpty();
    }

    private MvcTestResult sent(Route route, String[] form) {
        if (route.method().hasMethodAnnotation(Mine.class)) {
            return browser.post(new PersonPrincipal(canary.person(), House.SOUTH.code(), null), route.address(), form);
        }
        return Arrays.stream(Trade.values())
                .filter(trade -> route.action() != null && Charter.scope(trade, route.action()) != Scope.NONE)
                .findFirst()
                .map(trade -> browser.post(house.a(trade), route.address(), form))
                .orElseGet(() -> browser.post(route.address(), form));
    }

    private String[] injected(Route route, Set<String> names) {
        Set<String> declared = declared(route);
        return names.stream()
                .filter(name -> !declared.contains(name))
                .flatMap(name -> Stream.of(name, name.matches("(?i).*id") ? ID : WORD))
                .toArray(String[]::new);
    }

    private static Stream<MethodParameter> forms(Route route) {
        return Arrays.stream(route.method().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class));
    }

    private static Set<String> declared(Route route) {
        Set<String> declared = new TreeSet<>(Set.of("_once", "_csrf"));
        forms(route)
                .flatMap(form -> Arrays.stream(form.getParameterType().getRecordComponents()))
                .map(RecordComponent::getName)
                .forEach(declared::add);
        for (MethodParameter parameter : route.method().getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                declared.add(named.value().isEmpty() ? parameter.getParameter().getName() : named.value());
            }
        }
        return declared;
    }

    /** The names of all columns, as the database and as a form would write them, and those that would give a right. */
    private Set<String> columns() {
        Set<String> names = new TreeSet<>(POWERS);
        for (String column : Territories.in(
                House.SOUTH, () -> jdbc.sql("""
                        select distinct column_name from information_schema.columns where table_schema = current_schema()
                        """).query(String.class).list())) {
            names.add(column);
            names.add(camel(column));
        }
        return names;
    }

    private static String camel(String column) {
        StringBuilder camel = new StringBuilder();
        for (String part : column.split("_")) {
            camel.append(
                    camel.isEmpty()
                            ? part
                            : part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }

    private List<String> kept() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                        """).query(String.class).list().stream()
                        .filter(table -> jdbc.sql("select exists (select 1 from " + table
                                        + " t where t::text like ? or t::text like ?)")
                                .params("%" + WORD + "%", "%" + ID + "%")
                                .query(Boolean.class)
                                .single())
                        .toList());
    }
}
