package fr.passerelle.day.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Viewer NADIA = new Viewer(
            UUID.randomUUID(), "Nadia Ferrand", Trade.SOCIAL_WORKER, UUID.randomUUID(), "MDS", List.of(), "Équipe");

    @Test
    void theTitleIsTheDateAsPeopleSayIt() {
        assertThat(day().title()).isEqualTo("Mardi 24 novembre");
        assertThat(day().firstName()).isEqualTo("Nadia");
    }

    @Test
    void theLeadSaysHowMuchWaitsAndHowMuchIsLate() {
        assertThat(day().lead()).isEqualTo("Rien n’attend pour l’instant.");
        assertThat(day(due(0)).lead()).isEqualTo("1\u00a0chose attend.");
        assertThat(day(due(-1), due(3)).lead()).isEqualTo("2\u00a0choses attendent, dont 1 en retard.");
    }

    @Test
    void datesAreSaidAndMarked() {
        Day day = day();
        assertThat(day.when(due(-1))).isEqualTo("Hier");
        assertThat(day.tag(due(-1))).isEqualTo("late");
        assertThat(day.when(due(0))).isEqualTo("Aujourd’hui");
        assertThat(day.tag(due(0))).isEqualTo("now");
        assertThat(day.when(due(1))).isEqualTo("Demain");
        assertThat(day.when(due(3))).isEqualTo("27 novembre");
        assertThat(day.tag(due(3))).isEmpty();
    }

    private static DayItem due(int days) {
        return new DayItem(Part.DUE, "Yamina K.", "", "/", TODAY.plusDays(days), "pen", "Noter");
    }

    private static Day day(DayItem... items) {
        return new Day(NADIA, TODAY, Map.of(Part.DUE, List.of(items)));
    }
}
