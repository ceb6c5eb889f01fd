package fr.passerelle.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class ManageMappingsTests {

    private static final String PATH = "/administration/lieux/modeles";
    private static final String YAML = """
            titre: Les lieux du canton
            champs:
              id: numero
              nom: intitule
              commune: {colonne: ou, extraire: '\\d{5} (.+)'}
              code_postal: {colonne: ou, extraire: '(\\d{5})'}
              horaires: ouvert
            """;
    private static final String FILE =
            "numero;intitule;ou;ouvert;couleur\n1;La  Boussole;13120 GARDANNE;du lundi au vendredi 9h-12h;bleu\n2;;13120 Gardanne;;\n";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    Viewer coordinator;

    @BeforeEach
    void someone() {
        coordinator = house.a(Trade.COORDINATOR);
    }

    @Test
    void what_comes_with_passerelle_is_read_and_copied() {
        assertThat(browser.get(coordinator, PATH)).hasStatusOk().bodyText().contains("Gironde", "Copier");
        assertThat(browser.get(coordinator, PATH + "/livre?nom=gironde"))
                .hasStatusOk()
                .bodyText()
                .contains("Coord. X");
        assertThat(browser.get(coordinator, PATH + "/nouveau?depuis=gironde"))
                .hasStatusOk()
                .bodyText()
                .contains("Coord. X");
        assertThat(browser.get(coordinator, PATH + "/livre?nom=inconnu")).hasStatus(404);
        assertThat(browser.get(coordinator, PATH + "/nouveau?depuis=inconnu")).hasStatus(404);
        assertThat(browser.get(coordinator, PATH + "/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void a_try_shows_everything_and_writes_nothing() {
        assertThat(send(PATH + "/nouveau/essai", YAML, FILE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2\u00a0lignes lues",
                        "Nom du lieu absent.",
                        "couleur",
                        "Gardanne (nom officiel de la commune)",
                        "Mo-Fr 09:00-12:00",
                        "ou</td>")
                // The sample comes back with the page for the next try.
                .contains("13120 GARDANNE");
        assertThat(mappings()).isZero();
        assertThat(browser.post(coordinator, PATH + "/nouveau/essai", "yaml", YAML, "sample", FILE))
                .hasStatusOk();
    }

    @Test
    void a_fault_or_a_useless_sample_is_said_at_its_field() {
        assertThat(send(PATH + "/nouveau/essai", YAML.replace("intitule", "{colone: x}"), FILE))
                .hasStatus(422)
                .bodyText()
                .contains("Ligne 4\u00a0:", "colone");
        assertThat(send(PATH + "/nouveau/essai", YAML, "a;b\n1;2\n"))
                .hasStatus(422)
                .bodyText()
                .contains("ne trouve pas dans ce fichier");
        assertThat(browser.post(coordinator, PATH + "/nouveau/essai", "yaml", YAML))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un fichier d’exemple");
        assertThat(browser.post(coordinator, PATH + "/nouveau", "yaml", "titre: rien"))
                .hasStatus(422)
                .bodyText()
                .contains("il manque");
        assertThat(mappings()).isZero();
    }

    @Test
    void versions_are_kept_and_nobody_writes_over_anybody() {
        String page = browser.post(coordinator, PATH + "/nouveau", "yaml", YAML)
                .getResponse()
                .getRedirectedUrl();
        assertThat(browser.get(coordinator, page)).bodyText().contains("Les lieux du canton", "Version 1");

        String other = YAML.replace("du canton", "de la vallée");
        assertThat(browser.post(coordinator, page, "yaml", other, "number", "1"))
                .hasStatus(303);
        assertThat(browser.get(coordinator, page)).bodyText().contains("de la vallée", "Version 2");
        assertThat(browser.get(coordinator, page + "?version=1")).bodyText().contains("titre: Les lieux du canton");
        assertThat(browser.post(coordinator, page, "yaml", YAML, "number", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("entre-temps");
        assertThat(browser.get(house.stranger(Trade.COORDINATOR), page)).hasStatus(404);
        forget(page);
    }

    @Test
    void a_file_is_imported_with_the_mapping_that_was_chosen() {
        String page = browser.post(coordinator, PATH + "/nouveau", "yaml", YAML)
                .getResponse()
                .getRedirectedUrl();
        String id = page.substring(page.lastIndexOf('/') + 1);
        String source = "modele " + UUID.randomUUID();
        assertThat(browser.get(coordinator, "/administration/lieux")).bodyText().contains("Les lieux du canton");
        assertThat(importing(source, "")).hasStatus(422).bodyText().contains("n’est pas reconnu");
        assertThat(importing(source, "inconnu")).hasStatus(422).bodyText().contains("n’existe pas");

        MvcTestResult sent = importing(source, id);
        assertThat(sent).hasStatus(303);
        Territories.in(House.SOUTH, jobs::runPending);
        assertThat(browser.get(coordinator, sent.getResponse().getRedirectedUrl()))
                .hasStatusOk()
                .bodyText()
                .contains("Les lieux du canton", "1\u00a0lieu repris", "couleur");
        forget(page);
    }

    private MvcTestResult importing(String source, String mapping) {
        return browser.perform(MockMvcRequestBuilders.multipart("/administration/lieux")
                .file(new MockMultipartFile("file", "lieux.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)))
                .param("source", source)
                .param("mapping", mapping)
                .param("_once", UUID.randomUUID().toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(coordinator)));
    }

    private MvcTestResult send(String path, String yaml, String file) {
        return browser.perform(MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("file", "lieux.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("yaml", yaml)
                .param("sample", "")
                .param("_once", UUID.randomUUID().toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(coordinator)));
    }

    private long mappings() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from directory_mapping_version where title like 'Les lieux %'")
                        .query(Long.class)
                        .single());
    }

    private void forget(String page) {
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from directory_mapping where id = ?")
                        .param(id)
                        .update());
    }
}
