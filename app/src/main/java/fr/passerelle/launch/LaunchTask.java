package fr.passerelle.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * Extension point: work that is asked for on the command line. The command finds the Spring bean of its name, in an
 * application context whose pages do not answer and whose background work rests, on the database of the data directory,
 * migrated.
 */
public interface LaunchTask {

    /** The command it answers, for instance {@code import-places}. */
    String name();

    /**
     * Does the work. To refuse, throw {@link fr.passerelle.postgres.Refusal} with what to do, in French.
     *
     * @param arguments what follows the command: the file first if it takes one, then options as {@code --source}, value
     * @param json whether the result is read by a program: then one JSON object and nothing else goes to {@code out}
     * @param out where the result is written, in UTF-8
     * @return exit code: 0 when all is well, 1 when the work was done and its result is bad
     */
    int run(List<String> arguments, boolean json, PrintStream out);
}
