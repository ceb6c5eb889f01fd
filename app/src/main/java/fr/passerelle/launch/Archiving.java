package fr.passerelle.launch;

import fr.passerelle.backup.Backup;
import fr.passerelle.backup.Manifest;
import fr.passerelle.backup.Origin;
import fr.passerelle.backup.Restore;
import fr.passerelle.backup.RestoredSchemas;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.objects.ObjectStores;
import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.Refusal;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code backup} and {@code restore}. */
final class Archiving {

    private final Class<?> application;
    private final Map<String, String> environment;
    private final PrintStream out;

    Archiving(Class<?> application, Map<String, String> environment, PrintStream out) {
        this.application = application;
        this.environment = environment;
        this.out = out;
    }

    int backup(Path file, Path data, boolean json) {
        try (Instance.Opened opened = Instance.join(data, environment)) {
            boolean demonstration = Kind.of(data) == Kind.DEMONSTRATION;
            String key = demonstration ? null : InstallationSecret.fingerprint(data, environment);
            Origin origin = new Origin(version(), demonstration, key);
            Manifest manifest = new Backup(opened.database(), origin, objects(data)).write(file);
            report(manifest, file, json, "Sauvegarde écrite");
            if (!json && key != null) {
                out.println(
                        "Gardez aussi, ailleurs, la clé de l’installation : " + data.resolve(InstallationSecret.FILE));
            }
            if (!json && !demonstration && manifest.documents() > 0 && Files.exists(documentsKey(data))) {
                out.println("Et celle des documents, sans laquelle aucun ne s’ouvrira : " + documentsKey(data));
            }
            return 0;
        }
    }

    int restore(Path file, Path data, boolean json) {
        Manifest manifest = Manifest.in(Path.of(Tasks.readable(file)));
        try (Instance instance = Instance.alone(data, environment)) {
            requireKey(manifest.origin().key(), data);
            claim(manifest, instance);
            DatabaseAccess database = instance.database();
            try (Restore restore = Restore.open(file, database)) {
                migrate(data, database, restore);
                Manifest loaded = restore.load(objects(data));
                settle(data, database);
                report(loaded, file, json, "Restauration terminée");
                warnAboutDocuments(manifest, data);
            }
            return 0;
        }
    }

    /** Accounts that everybody knows stay in a demonstration. */
    private static void claim(Manifest manifest, Instance instance) {
        boolean demonstration = manifest.origin().demonstration();
        if (demonstration && instance.isExternal()) {
            throw new Refusal(
                    "Cette sauvegarde est celle d’une démonstration, dont les comptes sont publics : elle n’entre pas dans votre base.");
        }
        (demonstration ? Kind.DEMONSTRATION : Kind.REAL).claim(instance.data());
    }

    /** With another key the erasures made since the backup would not be made again: the persons erased would come back. */
    private void requireKey(@Nullable String theirs, Path data) {
        boolean lost = Boolean.parseBoolean(environment.getOrDefault("PASSERELLE_SECRET_KEY_REPLACED", ""));
        if (theirs != null && !theirs.equals(InstallationSecret.fingerprint(data, environment)) && !lost) {
            throw new Refusal("""
                    La clé de l’installation d’origine n’est pas ici : rien n’a été chargé.
                    Mettez d’abord le fichier secret.key d’origine dans %s (droits 600), avec effacements.txt, puis recommencez :
                    sans eux, les personnes effacées depuis cette sauvegarde reviendraient.
                    Si cette clé est perdue pour de bon : PASSERELLE_SECRET_KEY_REPLACED=true ; chacun devra enregistrer de nouveau son second facteur.""".formatted(data));
        }
    }

    /** The key of the documents is never in a backup: whoever finds the file must not find both. */
    private void warnAboutDocuments(Manifest manifest, Path data) {
        boolean expected = manifest.documents() > 0 && !manifest.origin().demonstration();
        if (expected && !Files.exists(documentsKey(data))) {
            System.err.printf("""
                    Attention : les documents restaurés sont chiffrés et leur clé n’est pas ici. Mettez-la dans %s (droits 600)
                    avant de démarrer (rien à faire si elle est dans un service de gestion de clés).
                    """, documentsKey(data));
        }
    }

    private Path documentsKey(Path data) {
        String elsewhere = environment.getOrDefault("PASSERELLE_STORAGE_KEY_FILE", "");
        return elsewhere.isBlank() ? data.resolve("documents.key") : Path.of(elsewhere);
    }

    private ObjectStore objects(Path data) {
        return ObjectStores.open(ObjectStores.of(environment), data);
    }

    /** One start without pages on what came back: what must be done before anybody reads it is done now. */
    private void settle(Path data, DatabaseAccess database) {
        new SpringStart(application, data, () -> database, "restore").plain().close();
    }

    private void migrate(Path data, DatabaseAccess database, Restore restore) {
        try (ConfigurableApplicationContext context =
                new SpringStart(application, data, () -> database, "restore").plain()) {
            Set<String> missing = restore.missingSchemas();
            context.getBeanProvider(RestoredSchemas.class).forEach(schemas -> schemas.create(missing));
        }
        Set<String> stillMissing = restore.missingSchemas();
        if (!stillMissing.isEmpty()) {
            throw new Refusal(
                    "Cette version ne sait pas créer les schémas de la sauvegarde : %s.".formatted(stillMissing));
        }
    }

    private void report(Manifest manifest, Path file, boolean json, String done) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("file", file.toString());
            result.put("version", manifest.origin().version());
            result.put("created", manifest.created().toString());
            result.put("schemas", manifest.schemas());
            result.put("tables", manifest.tables().size());
            result.put("rows", manifest.rows());
            result.put("documents", manifest.documents());
            out.println(JsonMapper.shared().writeValueAsString(result));
        } else {
            out.printf(
                    "%s : %s (%d schémas, %d tables, %d lignes, %d documents).%n",
                    done,
                    file,
                    manifest.schemas().size(),
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.documents());
        }
    }

    private static String version() {
        String version = Passerelle.class.getPackage().getImplementationVersion();
        return version == null ? "développement" : version;
    }
}
