package fr.passerelle.exercise;

import java.util.Map;

/**
 * How an exercise is played: with whose folder, with how much help, on sites that have changed or not.
 *
 * @param folder the papers as they are in this stage
 * @param changed whether menus have moved, because real sites change too
 */
public record Staging(Exercise exercise, Folder folder, Stage stage, boolean changed) {

    /** The staging of that exercise; in the fourth stage the folder is the changed one. */
    public static Staging of(Exercise exercise, Folder folder, Stage stage, boolean changed) {
        Exercise.Surprise surprise = exercise.surprise();
        Map<String, String> facts =
                stage == Stage.SURPRISE && surprise != null ? surprise.facts().get(folder.code()) : null;
        return new Staging(exercise, facts == null ? folder : folder.changed(facts), stage, changed);
    }
}
