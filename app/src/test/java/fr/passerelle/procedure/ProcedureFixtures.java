package fr.passerelle.procedure;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The procedures of a person, as tests speak of them. */
public final class ProcedureFixtures {

    public static final String SHEET = "caf-rsa-trimestrielle";

    private final Browser browser;
    private final JdbcClient jdbc;
    private final Viewer worker;
    private final ScreeningFixtures people;
    public final UUID person;

    public ProcedureFixtures(Browser browser, JdbcClient jdbc, Now now, Viewer worker) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.worker = worker;
        this.people = new ScreeningFixtures(jdbc, now, browser);
        this.person = people.personFollowedBy(worker);
    }

    public UUID another() {
        return people.personFollowedBy(worker);
    }

    public String path() {
        return "/personnes/" + person + "/demarches";
    }

    /** One begun without a sheet. */
    public UUID begun(String mode, String... more) {
        List<String> form = new ArrayList<>(
                List.of("title", "Demander une carte", "operator", "TRANSPORTS", "family", "TRANSPORTS", "mode", mode));
        form.addAll(List.of("modeReason", "Conseil du repérage"));
        form.addAll(List.of(more));
        return started(form);
    }

    /** One begun from the sheet of the quarterly declaration. */
    public UUID declared(String mode, String... more) {
        List<String> form = new ArrayList<>(List.of("sheet", SHEET, "mode", mode, "modeReason", "Conseil du repérage"));
        form.addAll(List.of(more));
        return started(form);
    }

    private UUID started(List<String> form) {
        MvcTestResult result = browser.post(worker, path() + "/commencer", form.toArray(String[]::new));
        String location = String.valueOf(result.getResponse().getHeader("Location"));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** A move, on the version that is there now. */
    public MvcTestResult move(UUID procedure, Move move, String... more) {
        List<String> form = new ArrayList<>(List.of("version", version(procedure)));
        form.addAll(List.of(more));
        return browser.post(worker, path() + "/" + procedure + "/suite/" + move.slug(), form.toArray(String[]::new));
    }

    /** One that has left for the operator. */
    public UUID sent(String... more) {
        UUID id = begun("WITH");
        move(id, Move.READY);
        move(id, Move.SEND, more);
        return id;
    }

    /** A form with a file. */
    public MvcTestResult upload(String path, byte[] file, String... namesAndValues) {
        var request = MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("file", "recu.pdf", "application/pdf", file))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(worker))
                .param("_once", UUID.randomUUID().toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser.perform(request);
    }

    public String version(UUID procedure) {
        return one("select version::text from procedure_procedure where id = ?", procedure);
    }

    public String answersVersion(UUID procedure) {
        return one("select answers_version::text from procedure_procedure where id = ?", procedure);
    }

    public String state(UUID procedure) {
        return one("select concat_ws(' ', state, waiting) from procedure_procedure where id = ?", procedure);
    }

    public String column(UUID procedure, String name) {
        return one("select coalesce(" + name + "::text, '') from procedure_procedure where id = ?", procedure);
    }

    public String count(String table, UUID procedure) {
        return one("select count(*)::text from " + table + " where procedure_id = ?", procedure);
    }

    public String one(String sql, UUID id) {
        return people.one(sql, id);
    }

    public void run(String sql, Object... params) {
        Territories.in(House.SOUTH, () -> {
            jdbc.sql(sql).params(params).update();
        });
    }
}
