package fr.passerelle.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.law.Kept;
import fr.passerelle.law.KeptTable;
import fr.passerelle.takeaway.GivenColumn.Kind;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What kept.yaml gives to a person is in her package, column by column. */
@AppTest
class GivenTablesTests {

    /** Papers leave as files. */
    private static final Set<String> AS_FILES = Set.of("attachment_file");

    @Autowired
    GivenTables tables;

    @Autowired
    Kept kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    House house;

    @Test
    void everyTableThatIsGivenIsInThePackage() {
        Set<String> given = kept.aboutPersons().stream()
                .filter(table -> table.givenWhere() != null)
                .map(KeptTable::table)
                .filter(table -> !AS_FILES.contains(table))
                .collect(Collectors.toSet());
        assertThat(tables.all())
                .as("a table that kept.yaml gives is written in the away.yaml beside it")
                .extracting(GivenTable::name)
                .containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void everyColumnIsDecidedAndNoneThatIsWithheldLeaves() {
        SoftAssertions all = new SoftAssertions();
        for (GivenTable table : tables.all()) {
            KeptTable declared = kept.tables().stream()
                    .filter(each -> each.table().equals(table.name()))
                    .findFirst()
                    .orElseThrow();
            all.assertThat(table.columns().stream().map(GivenColumn::name))
                    .as(table.name())
                    .containsExactlyInAnyOrderElementsOf(columns(table.name()));
            all.assertThat(table.leaving().stream().map(GivenColumn::name).filter(declared.withheld()::contains))
                    .as(table.name())
                    .isEmpty();
            table.columns().stream()
                    .filter(column -> column.kind() == Kind.NOT)
                    .forEach(column -> all.assertThat(column.means())
                            .as(table.name() + "." + column.name())
                            .isNotBlank());
        }
        all.assertAll();
    }

    @Test
    void whatPointsSomewherePointsIntoThePackage() {
        Set<String> names = tables.all().stream().map(GivenTable::name).collect(Collectors.toSet());
        for (GivenTable table : tables.all()) {
            for (GivenColumn column : table.columns()) {
                switch (column.kind()) {
                    case ROW -> assertThat(names).contains(column.means());
                    case ENUM, EACH -> assertThat(column.constants()).isNotEmpty();
                    default -> {}
                }
            }
        }
    }

    @Test
    void whatLivesAgainHoldsNoOctets() {
        tables.all().stream()
                .filter(GivenTable::lives)
                .forEach(table -> assertThat(Territories.in(
                                House.SOUTH,
                                () -> jdbc.sql("""
                                select count(*) from information_schema.columns
                                where table_schema = current_schema() and table_name = ? and data_type = 'bytea'
                                """)
                                        .param(table.name())
                                        .query(Integer.class)
                                        .single()))
                        .as(table.name())
                        .isZero());
    }

    private List<String> columns(String table) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "select column_name from information_schema.columns where table_schema = current_schema() and table_name = ?")
                        .param(table)
                        .query(String.class)
                        .list());
    }
}
