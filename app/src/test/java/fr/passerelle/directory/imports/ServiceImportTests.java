package fr.passerelle.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceServices;
import fr.passerelle.directory.StoredService;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** data·inclusion v1, structures then services, in invented files of its shape. */
@AppTest
class ServiceImportTests {

    private static final String STRUCTURES = """
            [{"source": "essai", "id": "essai--s1", "nom": "La Boussole", "date_maj": "2026-10-01", "siret": "43493312300029",
              "commune": "Gardanne", "code_postal": "13120", "code_insee": "13041", "adresse": "8 rue des Tanneurs",
              "latitude": 43.45, "longitude": 5.47, "telephone": "+33442000000", "courriel": "accueil@boussole.example",
              "horaires_accueil": "Mo-Fr 09:00-12:00", "description": "On aide à faire.", "reseaux_porteurs": ["france-service", "pole-inconnu"]}]
            """;
    private static final String SERVICES = """
            {"items": [
              {"source": "essai", "structure_id": "essai--s1", "id": "essai--v1", "nom": "Atelier démarches", "date_maj": "2026-10-02",
               "description": "Apprendre à faire ses démarches.", "frais": "gratuit", "publics": ["seniors", "licornes"],
               "thematiques": ["numerique--acceder-a-des-services-en-ligne", "famille--garde-denfants"],
               "modes_accueil": ["a-distance", "en-presentiel"], "modes_mobilisation": ["telephoner"], "mobilisable_par": ["usagers"],
               "telephone": "04 42 00 00 01", "horaires_accueil": "Tu 14:00-16:00", "conditions_acces": "Habiter la commune",
               "adresse": "Place de la Mairie", "commune": "Bouc-Bel-Air", "code_postal": "13320", "contact_nom_prenom": "Quelqu’un",
               "lien_mobilisation": "https://boussole.example/rdv", "couleur": "vert"},
              {"source": "essai", "structure_id": "essai--s9", "id": "essai--v2", "nom": "Sans structure"},
              {"source": "essai", "structure_id": "essai--s1", "id": "essai--v3"}
            ], "total": 3}
            """;

    @Autowired
    ImportFile files;

    @Autowired
    PlaceServices services;

    @Autowired
    JdbcClient jdbc;

    final String source = "di " + UUID.randomUUID();

    @Test
    void services_hang_on_their_structure_and_say_what_they_do_not_share_with_it() {
        ImportReport places = importing(STRUCTURES);
        assertThat(places.mapping()).isEqualTo("data·inclusion v1, structures");
        assertThat(places.unknownColumns()).isEmpty();
        assertThat(places.counts().added()).isOne();

        ImportReport report = importing(SERVICES);
        assertThat(report.mapping()).isEqualTo("data·inclusion v1, services");
        assertThat(report.ofServices()).isTrue();
        assertThat(report.unknownColumns()).containsExactly("couleur");
        assertThat(report.counts())
                .extracting("rows", "accepted", "refused", "added")
                .containsExactly(3, 1, 2, 1);
        assertThat(report.refused())
                .extracting(ImportReport.Refused::reason)
                .anyMatch(reason -> reason.startsWith("Structure inconnue"))
                .contains("Nom du service absent.");
        assertThat(report.toCheck())
                .extracting(ImportReport.ToCheck::message)
                .anyMatch(words -> words.contains("licornes"));

        StoredService read = only();
        assertThat(read.service().services()).containsExactly(Offer.Service.ADMINISTRATIVE_PROCEDURES);
        assertThat(read.service().themes()).hasSize(2);
        assertThat(read.service().terms().fees()).containsExactly(Offer.Fee.FREE);
        assertThat(read.service().reach().remote()).isTrue();
        assertThat(read.service().reach().givenAt()).isEqualTo("Place de la Mairie, 13320 Bouc-Bel-Air");
        assertThat(read.service().referral().phone()).isEqualTo("+33442000001");
        assertThat(read.service().hours().text()).isEqualTo("Tu 14:00-16:00");

        assertThat(importing(SERVICES).counts().unchanged()).isOne();
    }

    @Test
    void an_itinerant_service_keeps_its_mobility() {
        importing(STRUCTURES);
        ImportMapping mapping = MappingYaml.read(
                "essai",
                "titre: Bus\npour: services\nchamps:\n  id: id\n  nom: nom\n  structure: structure\n  itinerance: {constante: Itinérant}\n");
        importing("id;nom;structure\nb1;Le bus;essai--s1\n", Optional.of(mapping));
        assertThat(only().service().reach().mobilities()).containsExactly(Offer.Mobility.ITINERANT);
    }

    private StoredService only() {
        List<StoredService> all = Territories.in(
                House.NORTH,
                () -> services.of(jdbc.sql("select id from directory_place where source = ?")
                        .param(source)
                        .query(UUID.class)
                        .single()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private ImportReport importing(String text) {
        return importing(text, Optional.empty());
    }

    private ImportReport importing(String text, Optional<ImportMapping> mapping) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return Territories.in(
                House.NORTH,
                () -> files.run(new ImportFile.Request(source, "fichier", mapping, true), file, rows -> {}));
    }
}
