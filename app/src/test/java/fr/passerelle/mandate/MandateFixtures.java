package fr.passerelle.mandate;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Persons who give mandates, as tests speak of them. */
public record MandateFixtures(Browser browser, JdbcClient jdbc, Now now) {

    public UUID personFollowedBy(Viewer viewer) {
        UUID person = Ids.next();
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("""
                            insert into people_person (id, display_name, first_name, last_name, birth_date, languages, email, created_at)
                            values (?, 'Louise Canari', 'Louise', 'Canari', '1980-05-02', '{ar}', ?, ?)
                            """)
                    .params(person, "louise." + person.toString().substring(24) + "@perso.example")
                    .param(Timestamp.from(now.instant()))
                    .update();
            jdbc.sql(
                            "insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), person, viewer.team(), now.today(), Timestamp.from(now.instant()))
                    .update();
        });
        return person;
    }

    /** A draft for these families. */
    public UUID drafted(Viewer viewer, UUID person, MandateDuration duration, String... families) {
        List<String> form = new ArrayList<>(List.of("duration", duration.name(), "language", "AR", "checked", "true"));
        for (String family : families) {
            form.addAll(List.of("families", family));
        }
        browser.post(viewer, home(person) + "/nouveau", form.toArray(String[]::new));
        return latest(person);
    }

    /** A mandate signed before a witness. */
    public UUID signed(Viewer viewer, UUID person, MandateDuration duration, String... families) {
        UUID mandate = drafted(viewer, person, duration, families);
        MvcTestResult answer = signed(viewer, person, mandate);
        if (answer.getResponse().getStatus() != 303) {
            throw new AssertionError("not signed: " + answer.getResponse().getStatus());
        }
        return mandate;
    }

    public MvcTestResult signed(Viewer viewer, UUID person, UUID mandate) {
        return browser.post(
                viewer,
                home(person) + "/" + mandate + "/signer",
                "signing",
                "WITNESS",
                "witnessName",
                "Marie Blanc",
                "witnessQuality",
                "sa voisine",
                "explained",
                "true",
                "version",
                "0");
    }

    public MvcTestResult withdrawn(Viewer viewer, UUID person, UUID mandate) {
        List<String> form = new ArrayList<>(List.of("by", "PERSON"));
        in(() -> jdbc.sql("select id::text from mandate_authorisation where mandate_id = ? and revoked_at is null")
                        .param(mandate)
                        .query(String.class)
                        .list())
                .forEach(each -> form.addAll(List.of("authorisations", each)));
        return browser.post(viewer, home(person) + "/" + mandate + "/retirer", form.toArray(String[]::new));
    }

    public UUID latest(UUID person) {
        return in(() -> jdbc.sql(
                        "select id from mandate_mandate where person_id = ? order by drafted_at desc, id desc limit 1")
                .param(person)
                .query(UUID.class)
                .single());
    }

    public String one(String sql, Object... values) {
        return in(() ->
                jdbc.sql(sql).params(values).query(String.class).optional().orElse("none"));
    }

    public void change(String sql, Object... values) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).params(values).update());
    }

    public String home(UUID person) {
        return "/personnes/" + person + "/mandats";
    }

    /** A signature as a browser sends it. */
    public static String drawing() {
        BufferedImage picture = new BufferedImage(640, 220, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        pen.drawLine(40, 180, 320, 40);
        pen.drawLine(320, 40, 600, 160);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static <T> T in(java.util.concurrent.Callable<T> work) {
        return Territories.in(House.SOUTH, work);
    }
}
