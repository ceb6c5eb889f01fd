package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Errors;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.exercise.Trial;
import fr.passerelle.practice.Exercises;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which traps can close with which invented person: the papers decide, so the exercise is tried. Tried once, for it does not change. */
@Component
class WantedTraps {

    private final Exercises exercises;
    private final Map<Key, List<Place>> known = new ConcurrentHashMap<>();

    WantedTraps(Exercises exercises) {
        this.exercises = exercises;
    }

    private record Key(String exercise, int version, String folder, Stage stage) {}

    /** Where a trap can close. */
    record Place(String code, String field) {}

    /** A trap that can be hoped for, and with whom. */
    record Offer(String code, String words, List<Folder> people) {}

    /** Where traps can close in that staging. Nobody falls into one while watching. */
    List<Place> places(Staging staging) {
        if (staging.stage() == Stage.WATCH) {
            return List.of();
        }
        Exercise exercise = staging.exercise();
        return known.computeIfAbsent(
                new Key(exercise.code(), exercise.version(), staging.folder().code(), staging.stage()),
                key -> Trial.all(staging).stream()
                        .map(trial -> new Place(trial.code(), trial.place()))
                        .toList());
    }

    /** Whether that trap can close there. */
    boolean closes(String code, Staging staging) {
        return places(staging).stream().anyMatch(place -> place.code().equals(code));
    }

    /** The traps of an exercise, each with those with whom it can close in one stage at least. */
    List<Offer> offers(Exercise exercise) {
        Map<String, Map<String, Folder>> people = new TreeMap<>(WantedTraps::byNumber);
        for (Folder folder : exercises.library().people(exercise)) {
            for (Stage stage : List.of(Stage.HELPED, Stage.SURPRISE)) {
                places(Staging.of(exercise, folder, stage, false))
                        .forEach(place -> people.computeIfAbsent(place.code(), code -> new LinkedHashMap<>())
                                .put(folder.code(), folder));
            }
        }
        return people.entrySet().stream()
                .filter(each -> exercise.traps().containsKey(each.getKey()))
                .map(each -> new Offer(
                        each.getKey(),
                        Errors.label(each.getKey()),
                        List.copyOf(each.getValue().values())))
                .toList();
    }

    /** E2 comes before E10. */
    private static int byNumber(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }
}
