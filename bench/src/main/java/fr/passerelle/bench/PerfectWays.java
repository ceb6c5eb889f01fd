package fr.passerelle.bench;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How every exercise is done right, asked of the engine of the application. */
final class PerfectWays {

    private static final String ENGINE = "fr.passerelle.exercise.";

    /** The stages in which one plays oneself. */
    private static final List<String> STAGES = List.of("HELPED", "ALONE", "SURPRISE");

    private PerfectWays() {}

    /**
     * An exercise from its first screen to its last.
     *
     * @param person the invented person with whom it is played
     */
    record Way(String exercise, String person, String stage, List<Deed> deeds) {}

    /** What is sent from one screen. */
    record Deed(String screen, Map<String, String> form) {}

    /** Every exercise with every invented person, in each stage. */
    static List<Way> all(Path jar, Path work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader application = Unpacked.classes(jar, work)) {
            thread.setContextClassLoader(application);
            return read(application);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static List<Way> read(ClassLoader application) throws ReflectiveOperationException {
        Class<?> libraries = application.loadClass(ENGINE + "Library");
        Class<?> exercises = application.loadClass(ENGINE + "Exercise");
        Object library = libraries.getMethod("load", Path.class).invoke(null, (Object) null);
        List<Way> ways = new ArrayList<>();
        for (Object exercise : (Collection<?>) libraries.getMethod("exercises").invoke(library)) {
            Object people = libraries.getMethod("people", exercises).invoke(library, exercise);
            for (Object folder : (Collection<?>) people) {
                for (String stage : STAGES) {
                    ways.add(new Way(
                            text(exercise, "code"),
                            text(folder, "code"),
                            stage,
                            deeds(application, exercise, folder, stage)));
                }
            }
        }
        return ways;
    }

    private static List<Deed> deeds(ClassLoader application, Object exercise, Object folder, String stage)
            throws ReflectiveOperationException {
        Class<?> stages = application.loadClass(ENGINE + "Stage");
        Class<?> stagings = application.loadClass(ENGINE + "Staging");
        Object staging = stagings.getMethod("of", exercise.getClass(), folder.getClass(), stages, boolean.class)
                .invoke(
                        null,
                        exercise,
                        folder,
                        stages.getMethod("valueOf", String.class).invoke(null, stage),
                        false);
        Object moves = application
                .loadClass(ENGINE + "Perfect")
                .getMethod("run", stagings)
                .invoke(null, staging);
        List<Deed> deeds = new ArrayList<>();
        for (Object move : (List<?>) moves) {
            Object link = value(move, "on");
            deeds.add(new Deed(text(move, "screen"), link == null ? typed(move) : Map.of("link", link.toString())));
        }
        return deeds;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> typed(Object move) throws ReflectiveOperationException {
        return (Map<String, String>) value(move, "typed");
    }

    private static String text(Object one, String name) throws ReflectiveOperationException {
        return value(one, name).toString();
    }

    private static Object value(Object one, String name) throws ReflectiveOperationException {
        return one.getClass().getMethod(name).invoke(one);
    }
}
