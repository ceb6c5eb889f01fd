package fr.passerelle.directory.imports;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Ids;
import fr.passerelle.launch.LaunchTask;
import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** {@code import-places FILE [--source NAME] [--territory CODE] [--mapping NAME]}. */
@Component
class ImportPlacesTask implements LaunchTask {

    private static final int SHOWN = 20;
    private static final long LARGEST = 200L << 20;

    private final Territories territories;
    private final ImportFile files;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ImportPlacesTask(
            Territories territories, ImportFile files, Journal journal, PlatformTransactionManager transactions) {
        this.territories = territories;
        this.files = files;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "import-places";
    }

    @Override
    public int run(List<String> arguments, boolean json, PrintStream out) {
        Path file = Path.of(arguments.get(0));
        String name = String.valueOf(file.getFileName());
        String source = option(arguments, "--source").orElse(name.replaceFirst("\\.[^.]*$", ""));
        Territory territory = territory(option(arguments, "--territory"));
        byte[] bytes = bytes(file);
        ImportFile.Request asked = new ImportFile.Request(
                source, name, option(arguments, "--mapping").map(ImportPlacesTask::mapping), true);
        ImportReport report = Territories.in(territory, () -> imported(asked, bytes));
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(report));
        } else {
            tell(report, territory, out);
        }
        return report.counts().refused() > report.counts().accepted() ? 1 : 0;
    }

    private ImportReport imported(ImportFile.Request asked, byte[] bytes) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                ImportReport done = files.run(asked, bytes, rows -> {});
                journal.record(Actor.SYSTEM, Entry.of("places.imported", Ids.next()));
                return done;
            }));
        } catch (UnreadableFile unreadable) {
            throw new Refusal(unreadable.sentence(), unreadable);
        }
    }

    private static ImportMapping mapping(String name) {
        return ImportMapping.named(name)
                .orElseThrow(() -> new Refusal("Le modèle « %s » n’existe pas. Modèles : %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        ImportMapping.KNOWN.stream()
                                                .map(ImportMapping::name)
                                                .toList()))));
    }

    private static void tell(ImportReport report, Territory territory, PrintStream out) {
        ImportReport.Counts counts = report.counts();
        out.printf(
                """
                %s, territoire %s, source « %s » :
                  %d lignes lues, %d reprises, %d refusées, %d corrigées, %d à vérifier
                  %d %s, %d modifiés, %d inchangés, %d retirés
                """,
                report.file(),
                territory.name(),
                report.source(),
                counts.rows(),
                counts.accepted(),
                counts.refused(),
                counts.fixedRows(),
                counts.rowsToCheck(),
                counts.added(),
                report.ofServices() ? "services nouveaux" : "lieux nouveaux",
                counts.changed() + counts.back(),
                counts.unchanged(),
                counts.gone());
        if (!report.unknownColumns().isEmpty()) {
            out.println("Colonnes non reconnues : " + String.join(", ", report.unknownColumns()));
        }
        report.refused().stream()
                .limit(SHOWN)
                .forEach(row -> out.println("Refusé, ligne " + row.line() + " : " + row.reason()));
        if (counts.refused() > SHOWN) {
            out.println("… et " + (counts.refused() - SHOWN) + " autres. Tout le détail : --json");
        }
    }

    private Territory territory(Optional<String> code) {
        List<Territory> all = territories.all();
        if (code.isPresent()) {
            return territories
                    .find(code.get())
                    .orElseThrow(() ->
                            new Refusal("Aucun territoire n’a le code « %s ». %s".formatted(code.get(), codes(all))));
        }
        if (all.size() != 1) {
            throw new Refusal(
                    all.isEmpty()
                            ? "Aucun territoire n’existe encore : démarrez Passerelle et créez-le d’abord."
                            : "Dites pour quel territoire : --territory CODE. " + codes(all));
        }
        return all.get(0);
    }

    private static String codes(List<Territory> all) {
        return "Territoires : "
                + String.join(", ", all.stream().map(Territory::code).toList()) + ".";
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal("Ce fichier dépasse 200 Mo : découpez-le.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("Le fichier %s ne peut pas être lu.".formatted(file), e);
        }
    }
}
