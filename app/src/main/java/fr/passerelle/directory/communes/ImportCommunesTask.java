package fr.passerelle.directory.communes;

import fr.passerelle.directory.Commune;
import fr.passerelle.launch.LaunchTask;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code import-communes FILE}: checks a reference of communes and keeps it in the data directory, for all territories. */
@Component
class ImportCommunesTask implements LaunchTask {

    /** Fewer communes than this is a file of something else, or a part of one. */
    private static final int FEWEST = 30_000;

    private final Path folder;

    ImportCommunesTask(@Value("${passerelle.data-dir:.}") String folder) {
        this.folder = Path.of(folder);
    }

    @Override
    public String name() {
        return "import-communes";
    }

    @Override
    public int run(List<String> arguments, boolean json, PrintStream out) {
        Path file = Path.of(arguments.get(0));
        List<Commune> communes = read(file);
        if (communes.size() < FEWEST) {
            throw new Refusal("Ce fichier ne compte que %d communes : il en faut au moins %d. Rien n’a été changé."
                    .formatted(communes.size(), FEWEST));
        }
        keep(file);
        long placed =
                communes.stream().filter(commune -> commune.centre() != null).count();
        out.println(
                json
                        ? JsonMapper.shared()
                                .writeValueAsString(Map.of("communes", communes.size(), "with_centre", placed))
                        : "%d communes, dont %d situées. Elles serviront au prochain démarrage."
                                .formatted(communes.size(), placed));
        return 0;
    }

    private static List<Commune> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CommunesFile.read(reader);
        } catch (IOException | RuntimeException e) {
            throw new Refusal(
                    "Ce fichier n’est pas un référentiel des communes. Colonnes attendues : code_insee, nom, departement, region, "
                            + "epci_siren, codes_postaux, population, latitude, longitude (CSV, UTF-8).",
                    e);
        }
    }

    private void keep(Path file) {
        try {
            Path own = folder.resolve(CommunesConfiguration.FILE);
            Path beside = Files.createTempFile(folder, "communes", ".tmp");
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal("Le dossier des données %s ne peut pas être écrit.".formatted(folder), e);
        }
    }
}
