package fr.passerelle.observatory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.passerelle.activity.Accompaniment;
import fr.passerelle.identity.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statistics watch no worker: what the observatory is built from cannot tell who did what. */
class NoWorkerTests {

    private static final Path CODE = Path.of("src/main/java/fr/passerelle");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.passerelle");

    @Test
    void noTextOfTheObservatoryNorOfItsCountsNamesAnAuthorOrAnAccount() throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.walk(CODE.resolve("observatory"))) {
            texts = Stream.concat(
                            files.filter(Files::isRegularFile),
                            Stream.of(
                                    CODE.resolve("activity/ActivityFigures.java"),
                                    CODE.resolve("activity/Counts.java")))
                    .toList();
        }
        for (Path text : texts) {
            assertThat(Files.readString(text))
                    .as(text.toString())
                    .doesNotContainIgnoringCase("author")
                    .doesNotContain("account", "created_by", "sender_name");
        }
    }

    @Test
    void theTablesOfCountsHaveNoColumnForAWorker() throws IOException {
        String schema = Files.readString(CODE.resolve("activity/db/V1__activity.sql"));
        String counts = schema.substring(schema.indexOf("create table activity_count"));
        assertThat(counts).doesNotContain("author", "account", "team", "agent");
    }

    @Test
    void nothingUsesTheObservatory() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.passerelle.observatory..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.passerelle.observatory..")
                .check(CLASSES);
    }

    @Test
    void theObservatoryNeverAsksWhoAnEntryOrAViewerIs() {
        noClasses()
                .that()
                .resideInAPackage("fr.passerelle.observatory..")
                .should()
                .callMethod(Viewer.class, "id")
                .orShould()
                .callMethod(Viewer.class, "name")
                .orShould()
                .callMethod(Accompaniment.class, "author")
                .check(CLASSES);
    }
}
