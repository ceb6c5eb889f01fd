package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.TwinCandidate.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What looks like one place and what does not, after pairs found in real files. */
class LikenessTests {

    private static final String SENS = "89387";

    @Test
    void oneLetterMoreAndAWordLessIsStillTheSameWithEverythingElse() {
        Likeness likeness = between(
                        row("FabLab Pixelibur", SENS, "50 rue du Thenard", 48.198624, 3.286467, "+33612266923"),
                        row("Pixellibur", SENS, "50  rue du Thenard", 48.198651, 3.286687, "+33612266923"))
                .orElseThrow();
        assertThat(likeness.score()).isGreaterThan(80);
        assertThat(likeness.reasons()).contains("noms proches", "même adresse", "même téléphone");
    }

    @Test
    void theOrderOfWordsAndTheNameOfTheCommuneDoNotMatter() {
        assertThat(between(
                        row("Pôle Emploi - Sens", SENS, "45bis rue du Général Binot", 47.396745, 2.924925, null),
                        row("Agence Pôle Emploi Sens", SENS, "45bis  rue Général Binot", 47.396745, 2.924925, null)))
                .isPresent();
    }

    @Test
    void aLibraryAndATownHallAtOneAddressAreTwoPlaces() {
        assertThat(between(
                        row("Bibliothèque Mansart", SENS, "2 boulevard Mansart", 47.307995, 5.057337, "+33380000000"),
                        row(
                                "Mairie de quartier Mansart",
                                SENS,
                                "2 boulevard Mansart",
                                47.307995,
                                5.057337,
                                "+33380000000")))
                .isEmpty();
    }

    @Test
    void oneSiretAndOnePositionDoNotSuffice() {
        assertThat(between(
                        new Maker("Atelier vélo", SENS)
                                .at(48.2, 3.2)
                                .siret("20002333200019")
                                .row(),
                        new Maker("Ludothèque associative", SENS)
                                .at(48.2, 3.2)
                                .siret("20002333200019")
                                .row()))
                .isEmpty();
    }

    @Test
    void oneNameDoesNotSuffice() {
        assertThat(between(
                        row("Espace jeunes", SENS, "1 rue Haute", 48.19, 3.28, "+33612266923"),
                        row("Espace jeunes", SENS, "40 avenue Basse", 48.25, 3.35, "+33612266924")))
                .isEmpty();
        assertThat(between(
                        row("Espace jeunes", SENS, "", null, null, null),
                        row("Espace jeunes", SENS, "", null, null, null)))
                .isEmpty();
    }

    @Test
    void theStopsOfOneBusAreNeverOnePlace() {
        Row church = new Maker("Bus - [Place de la mairie]", "16317")
                .at(45.95, -0.008)
                .siret("40109226700020")
                .itinerant()
                .row();
        Row elsewhere = new Maker("Bus - [Place de la mairie]", "16390")
                .at(45.93, 0.06)
                .siret("40109226700020")
                .itinerant()
                .row();
        Row sameCommune = new Maker("Bus - [Place de la mairie]", "16317")
                .at(45.953, -0.008)
                .siret("40109226700020")
                .itinerant()
                .row();
        assertThat(between(church, elsewhere)).isEmpty();
        assertThat(between(church, sameCommune)).isEmpty();
        assertThat(between(church, church)).isPresent();
    }

    @Test
    void whoComesFirstDoesNotMatter() {
        Row one = row("FabLab Pixelibur", SENS, "50 rue du Thenard", 48.198624, 3.286467, null);
        Row other = row("Pixellibur", SENS, "50 rue du Thenard", 48.198651, 3.286687, "+33612266923");
        assertThat(between(one, other)).isEqualTo(between(other, one));
    }

    private static Optional<Likeness> between(Row one, Row other) {
        return Likeness.between(
                TwinCandidate.of(one, TwinRules.STANDARD),
                TwinCandidate.of(other, TwinRules.STANDARD),
                TwinRules.STANDARD);
    }

    private static Row row(
            String name,
            String insee,
            String street,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String phone) {
        Maker maker = new Maker(name, insee).street(street).phone(phone);
        return (latitude == null || longitude == null ? maker : maker.at(latitude, longitude)).row();
    }

    /** A place of which only what matters here is said. */
    private static final class Maker {

        private final String name;
        private final String insee;
        private String street = "";
        private @Nullable Double latitude;
        private @Nullable Double longitude;
        private @Nullable String phone;
        private @Nullable String siret;
        private boolean itinerant;

        Maker(String name, String insee) {
            this.name = name;
            this.insee = insee;
        }

        Maker street(String street) {
            this.street = street;
            return this;
        }

        Maker at(double latitude, double longitude) {
            this.latitude = latitude;
            this.longitude = longitude;
            return this;
        }

        Maker phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        Maker siret(String siret) {
            this.siret = siret;
            return this;
        }

        Maker itinerant() {
            this.itinerant = true;
            return this;
        }

        Row row() {
            return new Row(
                    UUID.randomUUID(),
                    "source",
                    name,
                    insee,
                    "Sens",
                    street,
                    latitude,
                    longitude,
                    phone,
                    List.of(),
                    List.of(),
                    siret,
                    itinerant);
        }
    }
}
