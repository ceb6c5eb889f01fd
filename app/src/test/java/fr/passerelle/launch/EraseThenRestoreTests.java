package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.Application;
import fr.passerelle.kernel.Ids;
import fr.passerelle.law.Erasing;
import fr.passerelle.law.Tombstones;
import fr.passerelle.postgres.EmbeddedDatabase;
import fr.passerelle.postgres.Sql;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** T18b by the real commands: saved, erased, restored on a blank directory; nobody comes back, and never under the key of another installation. */
@Tag("long")
class EraseThenRestoreTests {

    private static final Territory HERE = new Territory("83", "Var");

    @TempDir
    Path folder;

    @Test
    void whoWasErasedAfterTheBackupIsGoneBeforeAnyPageOpens() throws Exception {
        Path here = Files.createDirectory(folder.resolve("here"));
        Kind.REAL.claim(here);
        List<UUID> persons = Stream.generate(Ids::next).limit(20).toList();
        fill(here, persons);
        String file = folder.resolve("before.zip").toString();
        assertThat(ended("backup", file, "--data", here.toString())).startsWith("0");

        within(
                here,
                context -> Territories.in(
                        HERE,
                        () -> context.getBean(TransactionTemplate.class)
                                .executeWithoutResult(status -> persons.subList(0, 3)
                                        .forEach(person ->
                                                context.getBean(Erasing.class).erase(person)))));

        Path there = folder.resolve("there");
        assertThat(ended("restore", file, "--data", there.toString()))
                .startsWith("1")
                .contains("La clé de l’installation d’origine n’est pas ici", "rien n’a été chargé");
        Files.createDirectories(there);
        for (String name : List.of(InstallationSecret.FILE, Tombstones.FILE)) {
            Files.copy(here.resolve(name), there.resolve(name));
        }
        assertThat(ended("restore", file, "--data", there.toString())).startsWith("0");
        assertThat(told(there, "select string_agg(id::text, ' ' order by id) from t_83.people_person"))
                .isEqualTo(String.join(
                        " ",
                        persons.subList(3, 20).stream()
                                .map(UUID::toString)
                                .sorted()
                                .toList()));
        saysNobody(here, persons);
        saysNobody(there, persons);
        assertThat(told(there, "select count(*) from t_83.audit_entry where verb = 'person.erased-again'"))
                .isEqualTo("3");

        doesNotStartUnderAnotherKey(there);
    }

    private static void fill(Path here, List<UUID> persons) throws Exception {
        within(here, context -> {
            context.getBean(Territories.class).open(HERE);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Territories.in(
                    HERE,
                    () -> persons.forEach(person -> jdbc.sql(
                                    "insert into people_person (id, display_name, created_at) values (?, 'Canari Serein', now())")
                            .param(person)
                            .update()));
        });
    }

    private static void doesNotStartUnderAnotherKey(Path there) throws IOException, InterruptedException {
        Files.writeString(
                there.resolve(InstallationSecret.FILE), Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(ended("start", "--port", "0", "--data", there.toString()))
                .startsWith("1")
                .contains("secret.key n’est pas celui de cette installation");
    }

    /** Logs hold neither a name nor an identifier of who was erased. */
    private static void saysNobody(Path data, List<UUID> persons) throws IOException {
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log))
                        .doesNotContain("Canari", persons.get(0).toString());
            }
        }
    }

    /** The exit code, then everything that was said. */
    private static String ended(String... arguments) throws IOException, InterruptedException {
        try (LaunchedProcess process = LaunchedProcess.product(arguments)) {
            return process.exitCode() + " " + process.out() + process.err();
        }
    }

    /** The whole application on that directory, without pages. */
    private static void within(Path data, Consumer<ConfigurableApplicationContext> work) throws Exception {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data);
                ConfigurableApplicationContext context =
                        new SpringStart(WithoutTests.class, data, database::start, "essai").plain()) {
            work.accept(context);
        }
    }

    private static String told(Path data, String sql) throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data);
                Connection connection = database.start().connectAsOwner()) {
            return Sql.text(connection, sql);
        }
    }

    /** The application without the components of its tests; no stereotype, so that no scan finds it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "fr.passerelle",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = {
                @Filter(type = FilterType.CUSTOM, classes = OfTests.class),
                @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Application.class)
            })
    static class WithoutTests {}

    /** What the tests declare. */
    static class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader read, MetadataReaderFactory factory) throws IOException {
            return read.getResource().getURI().toString().contains("/test-classes/");
        }
    }
}
