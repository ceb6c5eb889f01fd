package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Staging;
import java.time.LocalDate;
import java.util.List;

/**
 * What was chosen for a training.
 *
 * @param traps codes of the traps hoped for, all of which can close there
 * @param until its last day; today when it is done side by side
 */
record Wish(Staging staging, List<String> traps, boolean homework, LocalDate until) {

    Wish {
        traps = List.copyOf(traps);
    }
}
