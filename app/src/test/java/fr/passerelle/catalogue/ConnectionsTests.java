package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionsTests {

    private final Connections connections = new Connections();
    private final ShippedSheets sheets = new ShippedSheets();

    @Test
    void everyConnectionLeadsToASheetAndSaysWhy() {
        assertThat(connections.all()).isNotEmpty().allSatisfy(connection -> {
            assertThat(connection.sheet() == null
                            || sheets.find(connection.sheet()).isPresent())
                    .as(connection.id())
                    .isTrue();
            assertThat(connection.anyOf()).isNotEmpty().allMatch(right -> right.matches("[a-z0-9]+(-[a-z0-9]+)*"));
            assertThat(connection.why()).endsWith(".").hasSizeLessThan(220);
            assertThat(connection.label()).isNotBlank();
        });
        assertThat(connections.all().stream().map(Connection::id)).doesNotHaveDuplicates();
    }

    @Test
    void oneOfTheRightsIsEnoughAndNoneGivesNothing() {
        assertThat(connections.from(Set.of("rsa", "autre")))
                .extracting(Connection::sheet)
                .contains(GivenSheets.QUARTER);
        assertThat(connections.from(Set.of())).isEmpty();
        assertThat(connections.from(Set.of("licorne"))).isEmpty();
        assertThat(connections.to(GivenSheets.QUARTER)).isNotEmpty();
    }
}
