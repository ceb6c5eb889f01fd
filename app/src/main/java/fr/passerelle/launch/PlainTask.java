package fr.passerelle.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * Extension point: work asked for on the command line that needs neither database nor application. As nothing is started, it is named in
 * {@code META-INF/services} and made with its public constructor.
 */
public interface PlainTask {

    /** The command it answers. */
    String name();

    /**
     * Does the work.
     *
     * @param arguments what follows the command
     * @param json whether the result is read by a program: then one JSON object and nothing else goes to {@code out}
     * @return exit code: 0 when all is well, 1 when the result is bad
     */
    int run(List<String> arguments, boolean json, PrintStream out);
}
