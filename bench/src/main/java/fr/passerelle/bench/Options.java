package fr.passerelle.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param brief half a minute of load on the small demonstration: a trial of the bench itself, not a measure
 * @param json the figures as JSON on the standard output, for a program
 * @param data a data directory already at scale S, to be used again; null makes a new one
 * @param only names of the measurements to make; empty for all
 */
record Options(boolean brief, boolean json, @Nullable Path data, Set<String> only) {

    static final String HELP = """
            Utilisation : ./passerelle bench [--short] [--json] [--data DOSSIER] [--only NOM]…

            Mesure les performances sur cette machine et écrit docs/benchmarks.md (une vingtaine de minutes).
              --short          essai d’une à deux minutes sur la petite démonstration ; n’écrit pas le document
              --json           donne les chiffres en JSON
              --data DOSSIER   garde les données à l’échelle S dans ce dossier, ou reprend celles qui y sont
              --only NOM       une seule mesure : %s
            """;

    /** The line cannot be understood. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Options read(String[] arguments, Path root, Set<String> known) throws Wrong {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        boolean brief = false;
        boolean json = false;
        Path data = null;
        Set<String> only = new TreeSet<>();
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--short" -> brief = true;
                case "--json" -> json = true;
                case "--data" -> data = root.resolve(value(option, rest)).normalize();
                case "--only" -> only.add(value(option, rest));
                default -> throw new Wrong("Option inconnue : " + option);
            }
        }
        if (!known.containsAll(only)) {
            throw new Wrong("Mesures possibles : " + String.join(", ", known));
        }
        return new Options(brief, json, data, only);
    }

    private static String value(String option, Deque<String> rest) throws Wrong {
        if (rest.isEmpty()) {
            throw new Wrong("Il manque la valeur de " + option);
        }
        return rest.pop();
    }

    boolean wants(String measurement) {
        return only.isEmpty() || only.contains(measurement);
    }

    /** How long the professional pages are under load while one measures. */
    Duration load() {
        return Duration.ofSeconds(brief ? 30 : 300);
    }

    /** Requests a second. */
    int rate() {
        return brief ? 20 : 100;
    }

    /** How long before, so that the code is compiled and the caches hold what they will. */
    Duration warmUp() {
        return Duration.ofSeconds(brief ? 15 : 90);
    }

    /** How long one page, or one query, is asked as fast as it will go. */
    Duration hammering() {
        return Duration.ofSeconds(brief ? 4 : 15);
    }

    int signedIn() {
        return brief ? 40 : 1_000;
    }

    /** Who practise at once. */
    int learners() {
        return brief ? 40 : 200;
    }

    /** How long they are measured, after a third of it to warm up. */
    Duration learning() {
        return Duration.ofSeconds(brief ? 30 : 180);
    }

    int places() {
        return brief ? 2_500 : 25_000;
    }

    /** Of a person who takes her file away. */
    int papers() {
        return brief ? 20 : 500;
    }

    /** Of the journal that is verified, beside those of the demonstration. */
    int entries() {
        return brief ? 6_000 : 300_000;
    }

    /** Starts of each kind, of which the median is kept. */
    int starts() {
        return brief ? 1 : 5;
    }
}
