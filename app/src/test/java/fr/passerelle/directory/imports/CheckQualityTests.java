package fr.passerelle.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class CheckQualityTests {

    private static final String PATH = "/administration/lieux/qualite";
    private static final String HEADER = "id,nom,commune,code_postal,latitude,longitude,date_maj\n";
    // Luzy is in Nièvre; the point is the one a geocoder gave for a homonym.
    private static final String LUZY = "l1,Médiathèque,LUZY,58170,47.7,3.3,2021-03-02\n";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    ImportFile files;

    @Autowired
    JdbcClient jdbc;

    Viewer coordinator;
    String source;

    @BeforeEach
    void someone() {
        coordinator = house.a(Trade.COORDINATOR);
        source = "qualite-" + UUID.randomUUID();
    }

    @Test
    void a_source_is_told_with_its_score_its_defects_and_its_points_astray() {
        importing(LUZY);
        assertThat(browser.get(coordinator, PATH)).hasStatusOk().bodyText().contains(source);
        assertThat(browser.get(coordinator, page()))
                .hasStatusOk()
                .bodyText()
                .contains("Note moyenne", "2 mars 2021", "Points loin de leur commune", "Placer au centre de Luzy");
        assertThat(browser.get(coordinator, PATH + "?source=inconnue")).hasStatus(404);
    }

    @Test
    void a_click_sets_the_point_back_and_the_next_imports_keep_it() {
        importing(LUZY);
        assertThat(position()).isEqualTo("47.7 false");
        String click = PATH + "/" + id() + "/point";
        assertThat(browser.post(coordinator, click)).hasStatus(303);
        assertThat(position()).startsWith("46.").endsWith("true");
        assertThat(browser.post(coordinator, click)).hasStatus(404);

        importing(LUZY);
        assertThat(position()).startsWith("46.").endsWith("true");
        assertThat(browser.get(coordinator, page())).bodyText().doesNotContain("Placer au centre");

        // A new point from the producer is not taken silently: it waits beside the correction.
        importing(LUZY.replace("47.7,3.3", "46.79,3.97"));
        assertThat(position()).startsWith("46.").endsWith("true");
        assertThat(browser.get(coordinator, "/administration/lieux/differences"))
                .bodyText()
                .contains("46.79000, 3.97000");
    }

    @ParameterizedTest
    @EnumSource(Trade.class)
    void only_those_who_keep_the_directory_see_it(Trade trade) {
        Viewer viewer = house.a(trade);
        assertThat(browser.get(viewer, PATH)).hasStatus(viewer.may(Action.MANAGE_PLACES) ? 200 : 404);
    }

    private void importing(String rows) {
        byte[] file = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        Territories.in(
                House.SOUTH,
                () -> files.run(new ImportFile.Request(source, "fichier", Optional.empty(), true), file, read -> {}));
    }

    private String page() {
        return PATH + "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
    }

    private UUID id() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from directory_place where source = ?")
                        .param(source)
                        .query(UUID.class)
                        .single());
    }

    private String position() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select latitude || ' ' || approximate from directory_place where source = ?")
                        .param(source)
                        .query(String.class)
                        .single());
    }
}
