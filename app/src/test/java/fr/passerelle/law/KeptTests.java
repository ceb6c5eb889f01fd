package fr.passerelle.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.law.KeptTable.About;
import fr.passerelle.law.KeptTable.Erased;
import fr.passerelle.law.KeptTable.Given;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every table and column of a migrated territory is declared in the file {@code db/kept.yaml} of its module, and what is declared is true. */
@AppTest
class KeptTests {

    /** Names of columns that lead to somebody, even where the table is about a place or about nobody. */
    private static final Pattern LEADS = Pattern.compile(
            "(.*_)?(persons?|dossier|actor|agent|account|author|recipient|referent|e?mails?|phones?|name|first_name|last_name|birth.*)(_.*)?|.*_by");

    @Autowired
    Kept kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Map<String, Set<String>> schema() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        select case when table_schema = 'platform' then 'platform.' else '' end || table_name as name, column_name
                        from information_schema.columns
                        where table_schema in (current_schema(), 'platform') and table_name not like 'flyway%'
                          and (table_schema, table_name) not in (select table_schema, table_name from information_schema.views)
                        """).query((row, i) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                        .collect(groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                mapping(Map.Entry::getValue, toCollection(TreeSet::new)))));
    }

    @Test
    void everyTableIsDeclaredOnceByItsModule() {
        List<String> names = kept.tables().stream().map(KeptTable::table).toList();
        assertThat(names).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(schema().keySet());
        kept.modules()
                .forEach((module, tables) -> assertThat(tables)
                        .as(module)
                        .allSatisfy(table -> assertThat(table.table())
                                .startsWith(module.equals("territory") ? "platform." : module + "_")));
    }

    @Test
    void everyColumnThatLeadsToSomebodyIsDeclared() {
        Map<String, Set<String>> schema = schema();
        SoftAssertions all = new SoftAssertions();
        for (KeptTable table : kept.tables()) {
            Set<String> real = schema.getOrDefault(table.table(), Set.of());
            boolean whole = table.about() == About.PERSON || table.about() == About.WORKER;
            Set<String> undeclared = real.stream()
                    .filter(column -> whole || LEADS.matcher(column).matches())
                    .filter(column -> !kept.declares(table, column))
                    .collect(toCollection(LinkedHashSet::new));
            all.assertThat(undeclared).as("undeclared in " + table.table()).isEmpty();
            all.assertThat(real).as(table.table()).containsAll(table.columns().keySet());
            all.assertThat(real).as(table.table()).containsAll(table.withheld());
            table.categories().values().forEach(columns -> all.assertThat(real).containsAll(columns));
        }
        all.assertAll();
    }

    @Test
    void whateverAForeignKeyTiesToAPersonIsAboutPersons() {
        Set<String> tied = Territories.in(
                House.SOUTH, () -> jdbc.sql("""
                        with recursive tied as (
                            select 'people_person'::regclass::oid as t
                            union
                            select k.conrelid from pg_constraint k join tied on k.confrelid = tied.t where k.contype = 'f')
                        select relname from pg_class join tied on tied.t = oid
                        """).query(String.class).set());
        assertThat(tied).contains("people_note_version", "procedure_piece", "referral_link_use");
        assertThat(kept.aboutPersons().stream().map(KeptTable::table).collect(Collectors.toSet()))
                .containsAll(tied);
    }

    @Test
    void theWayToAPersonIsTrueSql() {
        SoftAssertions all = new SoftAssertions();
        for (KeptTable table : kept.tables()) {
            if (table.about() != About.PERSON) {
                all.assertThat(table.where()).as(table.table()).isNull();
                continue;
            }
            all.assertThat(rows(table, table.where())).as(table.table()).isZero();
            if (table.given() != Given.NO) {
                all.assertThat(rows(table, table.givenWhere()))
                        .as(table.table())
                        .isZero();
            } else {
                all.assertThat(table.why())
                        .as("why is it not given: " + table.table())
                        .isNotBlank();
            }
            all.assertThat(table.given() == Given.SOME)
                    .as("withheld of " + table.table())
                    .isEqualTo(!table.withheld().isEmpty());
        }
        all.assertAll();
    }

    private long rows(KeptTable table, String where) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from " + table.table() + " where " + where)
                        .param("person", UUID.randomUUID())
                        .query(Long.class)
                        .single());
    }

    /** The tables whose rows a foreign key takes away with those of that one. */
    private Set<String> goneWith(String table) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        with recursive gone as (
                            select to_regclass(?)::oid as t
                            union
                            select k.conrelid from pg_constraint k join gone on k.confrelid = gone.t
                            where k.contype = 'f' and k.confdeltype = 'c')
                        select relname from pg_class join gone on gone.t = oid
                        """).param(table).query(String.class).set());
    }

    @Test
    void everyEntryIsWhole() {
        SoftAssertions all = new SoftAssertions();
        for (String module : kept.modules().keySet()) {
            for (JsonNode entry : YAMLMapper.builder()
                    .build()
                    .readTree(KeptTests.class.getResourceAsStream("/fr/passerelle/" + module + "/db/kept.yaml"))) {
                Stream<String> wanted = Stream.of("table", "what", "about", "purpose", "category", "retention");
                if (entry.path("about").asString("").equals("PERSON")) {
                    wanted = Stream.concat(wanted, Stream.of("where", "erased", "given"));
                }
                all.assertThat(wanted.filter(key -> entry.path(key).asString("").isBlank()))
                        .as("missing in " + entry.path("table").asString(""))
                        .isEmpty();
            }
        }
        all.assertAll();
    }

    /** Where a person comes, gives, signs or asks, the module says when: else her file would be erased though she came. */
    @Test
    void whereverAPersonComesItCounts() {
        Set<String> apart = Set.of("identity", "oversight", "storage", "messaging", "correspondence", "teamwork");
        kept.modules().forEach((module, tables) -> {
            if (!apart.contains(module) && tables.stream().anyMatch(table -> table.about() == About.PERSON)) {
                assertThat(tables).as(module).anyMatch(table -> table.contact() != null);
            }
        });
    }

    @Test
    void howItIsErasedIsTrue() {
        Set<String> cascades = goneWith("people_person");
        Set<String> keyed = goneWith("storage_key");
        Set<String> tasks = List.of(context.getBeanDefinitionNames()).stream()
                .map(name -> Objects.toString(context.getType(name), ""))
                .map(type -> type.substring(type.lastIndexOf('.') + 1).replaceAll("\\$\\$.*", ""))
                .collect(Collectors.toSet());
        SoftAssertions all = new SoftAssertions();
        for (KeptTable table : kept.tables()) {
            if (table.erased() == Erased.CASCADE) {
                all.assertThat(cascades).as("cascade").contains(table.table());
            }
            if (table.erased() == Erased.DESTROYED) {
                all.assertThat(keyed).as("goes with a key").contains(table.table());
            }
            if (table.erased() == Erased.JOB) {
                all.assertThat(tasks).as(table.table()).contains(table.by());
            }
            if (table.about() == About.PERSON && (table.erased() == Erased.KEPT || table.erased() == Erased.UNLINKED)) {
                all.assertThat(table.because())
                        .as("why it stays: " + table.table())
                        .isNotBlank();
            }
        }
        all.assertAll();
    }

    @Test
    void aModuleWithoutItsFileDoesNotStart() {
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        IllegalStateException.class,
                        () -> new Kept(new fr.passerelle.territory.ModuleOrder(List.of("nowhere")))))
                .hasMessageContaining("nowhere/db/kept.yaml is missing");
    }
}
