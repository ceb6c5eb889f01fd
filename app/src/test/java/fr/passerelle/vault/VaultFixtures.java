package fr.passerelle.vault;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Persons who have papers, as tests speak of them. */
public record VaultFixtures(Browser browser, JdbcClient jdbc, Now now) {

    public UUID personFollowedBy(Viewer viewer) {
        UUID person = Ids.next();
        Territories.in(House.SOUTH, () -> {
            jdbc.sql(
                            "insert into people_person (id, display_name, first_name, last_name, created_at) values (?, 'Louise Canari', 'Louise', 'Canari', ?)")
                    .params(person, Timestamp.from(now.instant()))
                    .update();
            jdbc.sql(
                            "insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), person, viewer.team(), now.today(), Timestamp.from(now.instant()))
                    .update();
        });
        return person;
    }

    public static String home(UUID person) {
        return "/personnes/" + person + "/papiers";
    }

    /** Sends the form with these files. */
    public MvcTestResult send(Viewer viewer, String path, List<byte[]> files, String... namesAndValues) {
        var request = MockMvcRequestBuilders.multipart(path);
        for (byte[] file : files) {
            request.file(new MockMultipartFile("files", "page.bin", "application/octet-stream", file));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser.perform(request.param("_once", UUID.randomUUID().toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(viewer)));
    }

    /** A paper of three pages: a PDF of two, then a photo. */
    public UUID added(Viewer viewer, UUID person, String kind, String... namesAndValues) {
        String[] form = new String[namesAndValues.length + 2];
        form[0] = "kind";
        form[1] = kind;
        System.arraycopy(namesAndValues, 0, form, 2, namesAndValues.length);
        MvcTestResult answer =
                send(viewer, home(person) + "/ajouter", List.of(Papers.pdf(2), Papers.picture(300, 200, "jpeg")), form);
        String location = String.valueOf(answer.getResponse().getRedirectedUrl());
        if (answer.getResponse().getStatus() != 303) {
            throw new AssertionError("not added: " + answer.getResponse().getStatus());
        }
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** A paper opened for a week; the opening. */
    public String open(Viewer viewer, UUID person, UUID paper, String receiver) {
        browser.post(
                viewer,
                home(person) + "/" + paper + "/ouvrir",
                "receiver",
                receiver,
                "purpose",
                "pour le logement social",
                "until",
                French.field(now.today().plusDays(7)));
        return one("select id from vault_opening where document_id = ? order by opened_at desc limit 1", paper);
    }

    /** Sends a piece of a file ahead. */
    public MvcTestResult piece(Viewer viewer, UUID person, UUID upload, int start, int size, byte[] bytes) {
        return browser.perform(
                MockMvcRequestBuilders.post(home(person) + "/envois/" + upload + "?start=" + start + "&size=" + size)
                        .contentType("application/octet-stream")
                        .content(bytes)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(browser.as(viewer)));
    }

    public String one(String sql, Object... params) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql)
                        .params(params)
                        .query((row, i) -> String.valueOf(row.getString(1)))
                        .optional()
                        .orElse("none"));
    }
}
