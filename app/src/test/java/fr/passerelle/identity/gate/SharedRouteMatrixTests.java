package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.gate.Routes.Route;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Partners;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Canary;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of a person against every category that she may share: what she did not choose is absent, and its words are nowhere. */
@AppTest
class SharedRouteMatrixTests {

    private static final Map<String, Set<Category>> SONGS = Map.of(
            "0699990013", EnumSet.of(Category.CONTACT),
            "06 99 99 00 13", EnumSet.of(Category.CONTACT),
            "canari@chante.example", EnumSet.of(Category.CONTACT),
            "rue du Canari", EnumSet.of(Category.CONTACT),
            "Canarisoir", EnumSet.of(Category.CONTACT),
            "Canaritutrice", EnumSet.of(Category.SITUATION),
            "mars 1961", EnumSet.of(Category.IDENTITY),
            "Canarinote", EnumSet.of(Category.NOTES),
            "Canarisociale", EnumSet.noneOf(Category.class),
            "Canariseule", EnumSet.noneOf(Category.class));

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Partners partners;

    @Autowired
    Canary canary;

    @Autowired
    JdbcClient jdbc;

    private UUID person;

    @BeforeEach
    void words() {
        person = canary.person();
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("""
                            update people_person set birth_date = '1961-03-14', safe_hours = 'Canarisoir', protection = 'CURATELLE',
                                protection_by = 'Canaritutrice' where id = ?
                            """).param(person).update();
            Map.of("SHARED", "Canarinote", "TEAM", "Canarisociale", "MINE", "Canariseule")
                    .forEach((kind, body) -> jdbc.sql("""
                            insert into people_note (id, person_id, kind, team_id, author, body, written_at)
                            values (gen_random_uuid(), ?, ?, ?, ?, ?, now())
                            """)
                            .params(person, kind, worker.team(), worker.id(), body)
                            .update());
        });
    }

    @AfterEach
    void silence() {
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("""
                            update people_person set birth_date = null, safe_hours = null, protection = null, protection_by = null,
                                address_protected = false where id = ?
                            """).param(person).update();
            jdbc.sql("delete from people_note where person_id = ? and body like 'Canari%'")
                    .param(person)
                    .update();
            jdbc.sql("delete from people_exclusion where person_id = ?")
                    .param(person)
                    .update();
        });
    }

    private Viewer sharing(Set<Category> categories, boolean contributes) {
        Viewer partner = partners.somebody(Trade.SOCIAL_WORKER);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into sharing_consent (id, person_id, organisation_id, purpose, basis, categories, contributes, prepared_at,
                            given_at, given, ends_at)
                        values (gen_random_uuid(), ?, ?, 'Préparer ensemble', 'CONSENT', ?, ?, now(), now(), 'SCREEN', now() + interval '1 day')
                        """)
                        .params(person, partner.organisation())
                        .params(categories.stream().map(Enum::name).toArray(String[]::new), contributes)
                        .update());
        return partner;
    }

    private List<Route> ofPersons(String verb) {
        return routes.all().stream()
                .filter(route -> route.verb().equals(verb) && route.action() != null && route.onPerson())
                .toList();
    }

    @Test
    void aCategoryOpensItsPagesToReadAndNoWordOfTheOthers() {
        List<String> wrong = new ArrayList<>();
        for (Category category : Category.values()) {
            Viewer partner = sharing(EnumSet.of(category), false);
            Set<Action> open = EnumSet.copyOf(category.actions());
            open.add(Action.OPEN_DOSSIER);
            for (Route route : ofPersons("GET")) {
                Answer answer = Answer.of(browser.get(partner, route.address()));
                if (answer.status() >= 500 || !open.contains(route.action()) && answer.status() != 404) {
                    wrong.add(category + " " + route + ": " + answer.why());
                }
                SONGS.forEach((song, sung) -> {
                    if (!sung.contains(category) && answer.body().contains(song)) {
                        wrong.add(category + " " + route + " hears " + song);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoOnlyReadsWritesNothing() {
        List<String> wrong = new ArrayList<>();
        Viewer partner = sharing(EnumSet.allOf(Category.class), false);
        for (Route route : ofPersons("POST")) {
            int status = Answer.of(browser.post(partner, route.address())).status();
            if (status != 403 && status != 404) {
                wrong.add(route + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aProtectedAddressNeverLeavesThoseWhoFollowHer() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_person set address_protected = true where id = ?")
                        .param(person)
                        .update());
        Viewer partner = sharing(EnumSet.allOf(Category.class), true);
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (!route.reads() || route.action() == null) {
                continue;
            }
            listen(wrong, route, partner, List.of("rue du Canari"));
            for (Trade trade : List.of(
                    Trade.DIGITAL_MEDIATOR,
                    Trade.RECEPTIONIST,
                    Trade.VOLUNTEER,
                    Trade.TEAM_LEAD,
                    Trade.ADMINISTRATOR)) {
                listen(wrong, route, house.a(trade), List.of("rue du Canari"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Answer.of(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/" + person))
                        .body())
                .contains("rue du Canari");
    }

    @Test
    void whomSheExcludedHearsNothingOnAnyPageWhateverTheirTrade() {
        List<String> wrong = new ArrayList<>();
        for (Trade trade : Trade.values()) {
            Viewer relative = house.newcomer(trade);
            Territories.in(
                    House.SOUTH,
                    () -> jdbc.sql(
                                    "insert into people_exclusion (id, person_id, account, noted_at) values (gen_random_uuid(), ?, ?, now())")
                            .params(person, relative.id())
                            .update());
            for (Route route : routes.all()) {
                if (route.reads() && route.action() != null) {
                    listen(wrong, route, relative, Canary.SONGS);
                }
                if (route.reads()
                        && route.action() != null
                        && route.onPerson()
                        && Answer.of(browser.get(relative, route.address())).status() != 404) {
                    wrong.add(trade + " " + route + " is not absent");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void listen(List<String> wrong, Route route, Viewer viewer, List<String> songs) {
        Answer answer = Answer.of(browser.get(viewer, route.address()));
        songs.stream()
                .filter(song ->
                        answer.body().contains(song) || answer.location().contains(song))
                .forEach(song -> wrong.add(viewer.trade() + " " + route + " hears " + song));
    }

    @Test
    void aFileOfAnotherStructureLooksLikeOneThatDoesNotExist() {
        Viewer partner = partners.somebody(Trade.SOCIAL_WORKER);
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (route.action() == null || !route.onPerson()) {
                continue;
            }
            String absent =
                    route.address().replace(person.toString(), UUID.randomUUID().toString());
            Answer forbidden = route.reads()
                    ? Answer.of(browser.get(partner, route.address()))
                    : Answer.of(browser.post(partner, route.address()));
            Answer none =
                    route.reads() ? Answer.of(browser.get(partner, absent)) : Answer.of(browser.post(partner, absent));
            if (forbidden.status() != 404
                    || none.status() != 404
                    || !plain(forbidden).equals(plain(none))) {
                wrong.add(route + ": " + forbidden.status() + ", " + none.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String plain(Answer answer) {
        return answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceAll("(nonce|value|content)=\"[^\"]*\"", "");
    }
}
