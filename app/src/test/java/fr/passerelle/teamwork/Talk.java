package fr.passerelle.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The test vocabulary of colleagues: a social worker of the first team writes about somebody whom her team follows. */
@Component
public class Talk {

    private final Browser browser;
    private final House house;
    private final JdbcClient jdbc;

    Talk(Browser browser, House house, JdbcClient jdbc) {
        this.browser = browser;
        this.house = house;
        this.jdbc = jdbc;
    }

    public Viewer writer() {
        return house.a(Trade.SOCIAL_WORKER);
    }

    /** Somebody new, followed by the writer's team. */
    public UUID person() {
        return APerson.unique().followedBy(writer()).in(house, jdbc);
    }

    /** Opens an exchange and gives its address. */
    public String opened(UUID person, Circle circle, String subject, String body, UUID... mentions) {
        String[] form = new String[6 + 2 * mentions.length];
        System.arraycopy(new String[] {"subject", subject, "circle", circle.name(), "body", body}, 0, form, 0, 6);
        for (int i = 0; i < mentions.length; i++) {
            form[6 + 2 * i] = "mentions";
            form[7 + 2 * i] = mentions[i].toString();
        }
        MvcTestResult answer = browser.post(writer(), "/personnes/" + person + "/echanges", form);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    /** The other team follows her too. */
    public void followedByTheOtherTeam(UUID person) {
        browser.post(
                writer(),
                "/personnes/" + person + "/suivi",
                "team",
                house.another(Trade.SOCIAL_WORKER).team().toString());
    }

    public <T> T one(Class<T> type, String sql, Object... params) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).params(params).query(type).single());
    }

    public List<String> journal(UUID person, String verbs) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where dossier = ? and verb like ? order by seq")
                        .params(person, verbs)
                        .query(String.class)
                        .list());
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
