package fr.passerelle.takeaway.authority;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An officer and a team lead who answer authorities about one person, through the pages. */
record Demands(
        Browser browser,
        JdbcClient jdbc,
        OwnSpaces spaces,
        Now now,
        Viewer officer,
        Viewer lead,
        UUID person,
        String name) {

    private static final String BORN = "12/03/1961";

    String given(String basis, String... categories) {
        String asked = noted(
                basis, categories[0], categories.length > 1 ? "categories" : "", categories[categories.length - 1]);
        agreed(asked);
        return asked;
    }

    void agreed(String asked) {
        assertThat(add(asked, "Odette", name)).hasStatus(303);
        assertThat(answer(asked, "AGREE", 1)).hasStatus(303);
        assertThat(browser.post(officer, asked + "/preparer")).hasStatus(303);
    }

    String noted(String basis, String category, String... more) {
        MvcTestResult answer = note(true, basis, category, more);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    MvcTestResult note(boolean paper, String basis, String category, String... more) {
        var request = MockMvcRequestBuilders.multipart("/protection/requisitions/nouvelle");
        if (paper) {
            request.file(new MockMultipartFile("paper", "demande.pdf", "application/pdf", Papers.pdf(1)));
        }
        request.param("authority", "Commissariat de Gardanne")
                .param("reference", "PV 2026/114")
                .param("received", French.field(now.today()))
                .param("basis", basis)
                .param("categories", category)
                .param("_once", UUID.randomUUID().toString());
        for (int i = 0; i < more.length; i += 2) {
            if (!more[i].isEmpty()) {
                request.param(more[i], more[i + 1]);
            }
        }
        return browser.perform(
                request.with(SecurityMockMvcRequestPostProcessors.csrf()).with(browser.as(officer)));
    }

    MvcTestResult add(String asked, String first, String last) {
        return browser.post(officer, asked + "/personnes", "first", first, "last", last, "birth", BORN);
    }

    MvcTestResult close(String asked, String outcome, String answer) {
        return browser.post(officer, asked + "/clore", "outcome", outcome, "answer", answer);
    }

    MvcTestResult answer(String asked, String answer, int persons) {
        return browser.post(lead, agreement(asked), "answer", answer, "persons", String.valueOf(persons));
    }

    static String agreement(String asked) {
        return "/protection/remises/" + id(asked);
    }

    static UUID id(String asked) {
        return UUID.fromString(asked.substring(asked.lastIndexOf('/') + 1));
    }

    String told() {
        String page = Answer.of(browser.get(spaces.open(person), "/mon-espace/visites"))
                .body();
        assertThat(page).contains("Qui a ouvert mon dossier");
        return page;
    }

    String one(String sql, String asked) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(id(asked)).query(String.class).single());
    }

    void write(Viewer author, String kind, String body, int daysAgo) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "insert into people_note (id, person_id, kind, team_id, author, body, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(Ids.next(), person, kind, kind.equals("TEAM") ? author.team() : null, author.id(), body)
                        .param(Timestamp.from(now.instant().minus(Duration.ofDays(daysAgo))))
                        .update());
    }

    static String text(Map<String, byte[]> files) {
        return new String(files.get("personne-1/extrait.json"), StandardCharsets.UTF_8)
                + fr.passerelle.paper.PdfAssert.text(files.get("personne-1/extrait.pdf"));
    }

    /** The archive, fetched, and opened. */
    Map<String, byte[]> fetched(String asked) {
        return PackageFixtures.opened(archive(asked));
    }

    byte[] archive(String asked) {
        return browser.post(officer, asked + "/remise.zip").getResponse().getContentAsByteArray();
    }
}
