package fr.passerelle.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AppTest
class PublishedShapesTests extends TwoPublishedPlaces {

    @Test
    void theCsvValidatesAgainstTheOfficialSchema() throws IOException {
        JsonNode schema = resource("standard-mediation-num-v1.0.2.schema.json");
        String csv = body("places.csv" + AROUND);
        List<NamedCsvRecord> lines;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            lines = reader.stream().toList();
        }
        assertThat(lines).hasSize(2);
        for (NamedCsvRecord line : lines) {
            assertThat(line.getHeader())
                    .isEqualTo(schema.path("fields")
                            .valueStream()
                            .map(field -> field.path("name").asString())
                            .toList());
            schema.path("fields")
                    .forEach(field ->
                            check(field, line.getField(field.path("name").asString())));
        }
        assertThat(csv).contains("\"'=Phare \"\"publié\"\", ici\"", "\"'@SUM(A1)\"", "\"'+33 cmd\"");
    }

    private static void check(JsonNode field, String cell) {
        String name = field.path("name").asString();
        JsonNode constraints = field.path("constraints");
        assertThat(!constraints.path("required").asBoolean() || !cell.isEmpty())
                .as(name)
                .isTrue();
        if (cell.isEmpty()) {
            return;
        }
        if (constraints.has("pattern")) {
            assertThat(Pattern.compile(constraints.path("pattern").asString())
                            .matcher(cell)
                            .find())
                    .as("%s: %s", name, cell)
                    .isTrue();
        }
        if (constraints.has("maxLength")) {
            assertThat(cell.length())
                    .as(name)
                    .isLessThanOrEqualTo(constraints.path("maxLength").asInt());
        }
        switch (field.path("type").asString()) {
            case "number" -> assertThat(Double.parseDouble(cell)).isFinite();
            case "date" -> assertThat(LocalDate.parse(cell)).isNotNull();
            default -> assertThat(cell).isNotBlank();
        }
    }

    @Test
    void theStructuresHaveTheShapeOfDataInclusion() throws IOException {
        JsonNode structures = json("data-inclusion/structures.json" + AROUND);
        assertThat(structures).hasSize(2);
        for (JsonNode structure : structures) {
            required(structure, "source", "id", "nom", "date_maj");
            assertThat(structure.path("id").asString()).startsWith("passerelle--");
            assertThat(structure.path("nom").asString()).hasSizeBetween(3, 150).doesNotEndWith(".");
            assertThat(structure.path("code_postal").asString()).matches("\\d{5}");
            assertThat(structure.propertyNames())
                    .isSubsetOf(Set.of(
                            "source",
                            "id",
                            "nom",
                            "date_maj",
                            "description",
                            "siret",
                            "commune",
                            "code_postal",
                            "code_insee",
                            "adresse",
                            "complement_adresse",
                            "longitude",
                            "latitude",
                            "telephone",
                            "courriel",
                            "site_web",
                            "horaires_accueil",
                            "accessibilite_lieu",
                            "reseaux_porteurs",
                            "lien_source"));
        }
        assertThat(structures.path(1).path("horaires_accueil").isNull()
                        || structures.path(0).path("horaires_accueil").isNull())
                .as("hours that are not in the notation are not given as if they were")
                .isTrue();
    }

    @Test
    void aServiceDescribedApartGoesOutUnderItsOwnConditions() throws IOException {
        anEveningWorkshop();
        JsonNode services = json("data-inclusion/services.json" + AROUND);
        assertThat(services).hasSize(2);
        for (JsonNode service : services) {
            required(service, "source", "structure_id", "id", "nom", "description", "date_maj");
            assertThat(service.path("description").asString()).hasSizeBetween(5, 10_000);
            assertThat(service.path("publics").size()).isPositive();
            within(service, "type", "accompagnement|aide-financiere|aide-materielle|atelier|formation|information");
            within(service, "frais", "gratuit|payant");
            service.path("modes_accueil")
                    .forEach(mode -> assertThat(mode.asString()).matches("a-distance|en-presentiel"));
            service.path("mobilisable_par")
                    .forEach(who -> assertThat(who.asString()).matches("usagers|professionnels"));
            service.path("thematiques")
                    .forEach(theme -> assertThat(theme.asString()).matches("[a-z-]+--[a-z-]+"));
        }
        JsonNode evening = services.valueStream()
                .filter(service -> service.path("nom").asString().equals("Atelier du soir"))
                .findFirst()
                .orElseThrow();
        assertThat(evening.path("frais").asString()).isEqualTo("payant");
        assertThat(evening.path("publics").path(0).asString()).isEqualTo("seniors");
        assertThat(evening.path("horaires_accueil").asString()).isEqualTo("Tu 18:00-20:00");
    }

    @Test
    void theServicesHaveTheShapeOfOpenReferral() throws IOException {
        anEveningWorkshop();
        JsonNode hsds = json("hsds/services.json" + AROUND).path("contents");
        assertThat(hsds).hasSize(2);
        hsds.forEach(service -> {
            required(service, "id", "name", "status");
            required(service.path("organization"), "id", "name", "description");
            JsonNode location = service.path("service_at_locations").path(0).path("location");
            required(location, "id", "location_type");
            required(
                    location.path("addresses").path(0),
                    "address_1",
                    "city",
                    "state_province",
                    "postal_code",
                    "country",
                    "address_type");
        });
    }

    private void anEveningWorkshop() {
        Territories.in(House.SOUTH, () -> jdbc.sql("""
                        insert into directory_service (id, place_id, source, source_id, name, summary, services, audiences, hours, fees,
                            fee_words, conditions, languages, remote, imported_at)
                        values (gen_random_uuid(), ?, 'test', gen_random_uuid()::text, 'Atelier du soir', 'On apprend ensemble.', '{SAFE_USE}',
                            '{SENIORS}', 'Tu 18:00-20:00', '{PAID}', '10 € par an', 'Savoir lire', '{arabe}', true, now())
                        """).param(full).update());
    }

    private static void required(JsonNode node, String... names) {
        for (String name : names) {
            assertThat(node.hasNonNull(name)).as(name).isTrue();
        }
    }

    private static void within(JsonNode node, String name, String values) {
        assertThat(node.path(name).isNull() || node.path(name).asString().matches(values))
                .as(name)
                .isTrue();
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(PublishedShapesTests.class.getResourceAsStream(name), name)) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
