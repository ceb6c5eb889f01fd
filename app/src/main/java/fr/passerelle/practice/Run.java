package fr.passerelle.practice;

import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Staging;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exercise under way.
 *
 * @param staging how it is played
 * @param moves everything done so far
 * @param address its secret address, as a path of this site
 * @param seat its place when it is played in a group
 */
public record Run(
        UUID id,
        Staging staging,
        List<Move> moves,
        String address,
        @Nullable Seat seat) {

    public Run {
        moves = List.copyOf(moves);
    }

    /** Where it is paused, undone or begun again: beside its screens, whose names belong to the exercise. */
    public String pause() {
        return address.replace("/exercice/", "/exercice-pause/");
    }

    /** Whether moves wait, because the group listens to whoever leads it. */
    public boolean waits() {
        return seat != null && seat.state() == Seat.State.LISTENS;
    }

    /** Where it stands. */
    public Play play() {
        return Play.of(staging, moves);
    }
}
