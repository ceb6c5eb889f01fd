package fr.passerelle.launch;

import fr.passerelle.Application;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: one command, its options, an exit code (0 well, 1 refused or failed, 2 wrongly asked). */
@Command(
        name = "passerelle",
        description = "La plateforme d’accompagnement numérique des services sociaux d’un territoire.",
        footer = {
            "",
            "Commandes du lanceur : test (tout vérifier), bench (mesurer). Aide : ./passerelle COMMANDE --help"
        })
public final class Passerelle {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Affiche cette aide.")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Class<?> application;
    private final Map<String, String> environment;
    private final PrintStream out;

    private Passerelle(Class<?> application, Map<String, String> environment, PrintStream out) {
        this.application = application;
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(Application.class, arguments));
    }

    /** Runs one command line of an application and says how it ended. */
    public static int run(Class<?> application, String... arguments) {
        // Until Spring says otherwise, libraries keep quiet: what is printed is for the person at the keyboard.
        LoggingSystem.get(Passerelle.class.getClassLoader()).beforeInitialize();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        return commandLine(application, out, err).execute(arguments);
    }

    static CommandLine commandLine(Class<?> application, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Passerelle(application, System.getenv(), out))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        CommandErrors.speakFrench(line);
        return line;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Command(
            name = "demo",
            description = {
                "Démarre la démonstration : base de données comprise, données inventées conservées d’une fois sur l’autre.",
                "N’utilisez jamais la démonstration pour de vraies personnes."
            })
    int demo(@Mixin ServerOptions server, @Mixin DataOption data) {
        return serving().serve(Kind.DEMONSTRATION, data.directory(), server);
    }

    @Command(
            name = "start",
            description = {
                "Démarre Passerelle pour de vrai. Sans réglage : base de données comprise, vide.",
                "Avec PASSERELLE_DB_URL, PASSERELLE_DB_USER et PASSERELLE_DB_PASSWORD : votre PostgreSQL (15 ou plus récent)."
            })
    int start(@Mixin ServerOptions server, @Mixin DataOption data) {
        return serving().serve(Kind.REAL, data.directory(), server);
    }

    @Command(name = "import-places", description = "Importe des lieux au schéma national (CSV ou JSON).")
    int importPlaces(
            @Parameters(paramLabel = "FICHIER", description = "Le fichier à importer.") Path file,
            @Option(names = "--source", paramLabel = "NOM", description = "D’où viennent ces lieux.") @Nullable
                    String source,
            @Option(names = "--territory", paramLabel = "CODE", description = "Le territoire concerné.") @Nullable
                    String territory,
            @Option(names = "--mapping", paramLabel = "MODELE", description = "Le modèle d’import, sinon reconnu.")
                    @Nullable
                    String mapping,
            @Mixin JsonOption json,
            @Mixin DataOption data) {
        List<String> arguments = new ArrayList<>(List.of(Tasks.readable(file)));
        add(arguments, "--mapping", mapping);
        add(arguments, "--source", source);
        add(arguments, "--territory", territory);
        return tasks(data).run("import-places", arguments, json.asked);
    }

    @Command(name = "import-communes", description = "Importe le référentiel des communes (CSV).")
    int importCommunes(
            @Parameters(paramLabel = "FICHIER", description = "Le fichier à importer.") Path file,
            @Mixin JsonOption json,
            @Mixin DataOption data) {
        return tasks(data).run("import-communes", List.of(Tasks.readable(file)), json.asked);
    }

    @Command(
            name = "verify-journal",
            description = {
                "Vérifie que personne n’a modifié le journal ; code de sortie 1 sinon.",
                "Imprime un sceau par territoire : gardé ailleurs et redonné plus tard, il montre aussi une réécriture entière."
            })
    int verifyJournal(
            @Option(names = "--seal", paramLabel = "SCEAU", description = "Un sceau imprimé plus tôt ; répétable.")
                    @Nullable
                    List<String> seals,
            @Mixin JsonOption json,
            @Mixin DataOption data) {
        return tasks(data).run("verify-journal", seals == null ? List.of() : seals, json.asked);
    }

    @Command(
            name = "verify-mandate",
            description = {
                "Vérifie la preuve d’un mandat, sans base de données ni internet.",
                "Code de sortie : 0 valide ; 1 modifiée, coupée ou fausse ; 2 clé inconnue ou fichier illisible."
            })
    int verifyMandate(
            @Parameters(paramLabel = "FICHIER", description = "La preuve, un PDF.") Path file,
            @Option(
                            names = "--key",
                            paramLabel = "CLE",
                            description = "Les clés publiques (sinon : celles du dossier).")
                    @Nullable
                    Path key,
            @Mixin JsonOption json,
            @Mixin DataOption data) {
        return new MandateCheck(data.directory(), out).run(file, key, json.asked);
    }

    @Command(
            name = "check-exercises",
            description = {
                "Relit les exercices d’entraînement, ceux du produit et ceux d’un dossier, sans base de données.",
                "Dit ce qui ne va pas ; code de sortie 1 alors."
            })
    int checkExercises(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DOSSIER",
                            description =
                                    "Vos exercices (sinon : PASSERELLE_PRACTICE_DIRECTORY, ou ceux du produit seuls).",
                            defaultValue = "${env:PASSERELLE_PRACTICE_DIRECTORY:-}")
                    @Nullable
                    Path own,
            @Mixin JsonOption json) {
        List<String> arguments = own == null || own.toString().isEmpty() ? List.of() : List.of(Tasks.folder(own));
        return Tasks.plain("check-exercises").run(arguments, json.asked, out);
    }

    @Command(
            name = "backup",
            description = {
                "Sauvegarde toute la base dans un fichier, pendant que Passerelle fonctionne ou non.",
                "Ce fichier contient des données personnelles : gardez-le chiffré et ailleurs."
            })
    int backup(
            @Parameters(paramLabel = "FICHIER", description = "Le fichier à écrire ; il ne doit pas exister.")
                    Path file,
            @Mixin JsonOption json,
            @Mixin DataOption data) {
        return new Archiving(application, environment, out).backup(file, data.directory(), json.asked);
    }

    @Command(
            name = "restore",
            description = "Restaure une sauvegarde dans un nouveau dossier de données ou une base vide.")
    int restore(
            @Parameters(paramLabel = "FICHIER", description = "Le fichier écrit par « backup ».") Path file,
            @Mixin JsonOption json,
            @Mixin DataOption data) {
        return new Archiving(application, environment, out).restore(file, data.directory(), json.asked);
    }

    @Command(
            name = "rotate-keys",
            description = {
                "Change la clé qui protège celles des documents, pendant que Passerelle fonctionne ou non.",
                "Les documents eux-mêmes ne sont pas réécrits."
            })
    int rotateKeys(
            @Option(
                            names = "--forget-former",
                            description = {
                                "Oublie les anciennes versions :",
                                "les documents des sauvegardes faites avant ne s’ouvriront plus."
                            })
                    boolean forget,
            @Mixin JsonOption json,
            @Mixin DataOption data) {
        return tasks(data).run("rotate-keys", forget ? List.of("--forget-former") : List.of(), json.asked);
    }

    @Command(name = "help", description = "Affiche cette aide, ou celle d’une commande.")
    int help(
            @Parameters(arity = "0..1", paramLabel = "COMMANDE", description = "La commande à expliquer.") @Nullable
                    String command) {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        CommandLine explained = command == null ? line : line.getSubcommands().get(command);
        if (explained == null) {
            throw new CommandLine.UnmatchedArgumentException(line, List.of(String.valueOf(command)));
        }
        explained.usage(out);
        return 0;
    }

    @Command(
            name = "train",
            hidden = true,
            description = "Prépare le démarrage rapide ; lancé par Passerelle elle-même.")
    int train(@Mixin DataOption data) {
        return Training.run(application, data.directory());
    }

    private Serving serving() {
        return new Serving(application, environment, out);
    }

    private Tasks tasks(DataOption data) {
        return new Tasks(application, environment, data.directory(), out);
    }

    private static void add(List<String> arguments, String option, @Nullable String value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value);
        }
    }

    /** Where the data lives. */
    static final class DataOption {
        @Option(
                names = "--data",
                paramLabel = "DOSSIER",
                defaultValue = "${env:PASSERELLE_DATA:-./data}",
                description = "Dossier des données (sinon : ${DEFAULT-VALUE}).")
        Path directory = Path.of("data");

        Path directory() {
            return directory.toAbsolutePath().normalize();
        }
    }

    /** Where the pages answer. */
    static final class ServerOptions {
        @Option(
                names = "--port",
                paramLabel = "N",
                converter = PortNumber.class,
                defaultValue = "${env:PASSERELLE_PORT:-8080}",
                description = "Port des pages (sinon : ${DEFAULT-VALUE}).")
        int port;

        @Option(
                names = "--address",
                paramLabel = "ADRESSE",
                defaultValue = "${env:PASSERELLE_ADDRESS:-127.0.0.1}",
                description = "Adresse d’écoute (sinon : ${DEFAULT-VALUE}, cette machine seulement).")
        String address = "";
    }

    /** A port that exists; 0 lets the system choose. */
    static final class PortNumber implements CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int port = Integer.parseInt(value);
            if (port < 0 || port > 65_535) {
                throw new CommandLine.TypeConversionException(value);
            }
            return port;
        }
    }

    /** Whether a program reads the result. */
    static final class JsonOption {
        @Option(names = "--json", description = "Donne le résultat en JSON, pour un programme.")
        boolean asked;
    }
}
