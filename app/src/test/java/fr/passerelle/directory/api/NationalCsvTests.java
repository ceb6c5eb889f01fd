package fr.passerelle.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NationalCsvTests {

    private static Place place(String name, String detail) {
        return new Place(
                "a-1",
                null,
                name,
                new Place.Address("Reims", "51100", "51454", "1 rue de l’Aulne", null),
                new Position(-21.1, 4.03),
                false,
                List.of("CCAS", "a|b"),
                new Place.Contact("+33326000000", List.of("a@ville.fr", "b@ville.fr"), List.of(), null, null),
                OpeningHours.parse("Mo-Fr 09:00-12:00"),
                null,
                detail,
                "=1+1",
                null,
                LocalDate.of(2026, 1, 2),
                new Offer(
                        Set.of(Offer.Service.SAFE_USE, Offer.Service.EMPLOYMENT),
                        Set.of(),
                        Set.of(),
                        Set.of(Offer.Fee.FREE),
                        Set.of(),
                        Set.of(),
                        Set.of(Offer.Training.ETAPES_NUMERIQUES),
                        List.of(),
                        Set.of(),
                        Set.of()));
    }

    @Test
    void the_header_is_the_national_one() {
        assertThat(PlacesFixtures.nationalCsv(List.of()))
                .startsWith("\"id\",\"pivot\",\"nom\",\"commune\"")
                .endsWith("\"fiche_acces_libre\",\"prise_rdv\"\n")
                .satisfies(header -> assertThat(header.split(",")).hasSize(32));
    }

    @Test
    void lists_are_in_vocabulary_order_and_bars_inside_items_replaced() {
        assertThat(PlacesFixtures.nationalCsv(List.of(place("Le lieu", "texte"))))
                .contains("\"Insertion professionnelle via le numérique|Utilisation sécurisée du numérique\"")
                .contains("\"CCAS|a/b\"")
                .contains("\"a@ville.fr|b@ville.fr\"")
                .contains("\"Étapes numériques (La Poste)\"")
                .contains("\"00000000000000\"")
                .contains("\"2026-01-02\"");
    }

    @Test
    void quotes_commas_and_new_lines_are_escaped() {
        assertThat(PlacesFixtures.nationalCsv(List.of(place("Le \"Lieu\", ici", "une\ndeux"))))
                .contains("\"Le \"\"Lieu\"\", ici\"")
                .contains("\"une\ndeux\"");
    }

    @Test
    void formulas_are_neutralised_but_not_phones_nor_coordinates() {
        assertThat(PlacesFixtures.nationalCsv(List.of(place("@SUM(A1)", "-2+3"))))
                .contains("\"'@SUM(A1)\"")
                .contains("\"'-2+3\"")
                .contains("\"'=1+1\"")
                .contains("\"+33326000000\"")
                .contains("\"-21.1\"");
        assertThat(PlacesFixtures.nationalCsv(List.of(place("\t=1", "+33 cmd|' /C calc'!A0"))))
                .contains("\"'\t=1\"")
                .contains("\"'+33 cmd");
    }
}
