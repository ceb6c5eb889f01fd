package fr.passerelle.practice;

import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Staging;
import java.util.List;
import java.util.UUID;

/**
 * An exercise under way.
 *
 * @param staging how it is played
 * @param moves everything done so far
 * @param address its secret address, as a path of this site
 */
public record Run(UUID id, Staging staging, List<Move> moves, String address) {

    public Run {
        moves = List.copyOf(moves);
    }

    /** Where it is paused, undone or begun again: beside its screens, whose names belong to the exercise. */
    public String pause() {
        return address.replace("/exercice/", "/exercice-pause/");
    }

    /** Where it stands. */
    public Play play() {
        return Play.of(staging, moves);
    }
}
