package fr.passerelle.practice;

import fr.passerelle.exercise.Check;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Library;
import fr.passerelle.kernel.French;
import fr.passerelle.launch.PlainTask;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code check-exercises}: reads every exercise as a careful colleague would, before anybody practises with it. */
public final class CheckExercises implements PlainTask {

    /** Something to correct, and the file or the exercise where it is. */
    record Fault(String where, String fault) {}

    @Override
    public String name() {
        return "check-exercises";
    }

    @Override
    public int run(List<String> arguments, boolean json, PrintStream out) {
        List<Fault> faults = new ArrayList<>();
        Path own = arguments.isEmpty() ? null : Path.of(arguments.get(0));
        Library library = Library.load(own, unreadable -> faults.add(new Fault("Fichiers", unreadable)));
        for (Folder folder : library.people()) {
            Check.faults(folder, RealDetails::in)
                    .forEach(fault -> faults.add(new Fault("Personne « " + folder.code() + " »", fault)));
        }
        // An exercise with somebody who could not be read is not at fault itself.
        if (faults.isEmpty()) {
            for (Exercise exercise : library.exercises()) {
                Check.faults(library, exercise).forEach(fault -> faults.add(new Fault(exercise.code(), fault)));
            }
        }
        if (json) {
            out.println(JsonMapper.shared()
                    .writeValueAsString(Map.of("exercises", library.exercises().size(), "faults", faults)));
        } else {
            say(library, faults, out);
        }
        return faults.isEmpty() ? 0 : 1;
    }

    private static void say(Library library, List<Fault> faults, PrintStream out) {
        out.println(French.count(library.exercises().size(), "exercice", "exercices") + ", "
                + French.count(library.people().size(), "personne inventée", "personnes inventées") + ".");
        String where = "";
        for (Fault fault : faults) {
            if (!fault.where().equals(where)) {
                where = fault.where();
                out.println();
                out.println(where);
            }
            out.println("  - " + fault.fault());
        }
        if (!faults.isEmpty()) {
            out.println();
        }
        out.println(
                faults.isEmpty()
                        ? "Tout peut être publié."
                        : "À corriger\u00a0: " + French.count(faults.size(), "point", "points") + ".");
    }
}
