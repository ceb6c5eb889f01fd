package fr.passerelle.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to fall into a trap: the moves from the beginning to the slip. Found in the data, so that each trap of each exercise can be
 * tried, and one that cannot close is noticed.
 *
 * @param code of the trap
 * @param place the field, or the link
 */
public record Trial(String code, String place, List<Move> moves) {

    public Trial {
        moves = List.copyOf(moves);
    }

    /** Every trap that can close on that person, each at the first place where the right way passes. */
    public static List<Trial> all(Staging staging) {
        Map<String, Trial> trials = new LinkedHashMap<>();
        List<Move> perfect = Perfect.run(staging);
        for (int done = 0; done <= perfect.size(); done++) {
            List<Move> before = perfect.subList(0, done);
            Play play = Play.of(staging, before);
            links(play, before).forEach(trial -> trials.putIfAbsent(trial.code() + trial.place(), trial));
            play.asked(play.screen()).stream()
                    .flatMap(field -> slips(play, field, before).stream())
                    .forEach(trial -> trials.putIfAbsent(trial.code() + trial.place(), trial));
        }
        return List.copyOf(trials.values());
    }

    private static List<Trial> links(Play play, List<Move> before) {
        return play.links(play.screen()).stream()
                .filter(link -> link.trap() != null)
                .map(link -> new Trial(
                        Optional.ofNullable(link.trap()).orElseThrow(),
                        link.id(),
                        and(before, Move.go(play.screen().id(), link.id()), 1)))
                .toList();
    }

    private static List<Trial> slips(Play play, Field field, List<Move> before) {
        List<Trial> slips = new ArrayList<>();
        for (Detector trap : field.traps()) {
            trap.slip(field, play.folder())
                    .filter(slip -> first(field, play.folder(), slip).equals(trap.code()))
                    .ifPresent(slip ->
                            slips.add(new Trial(trap.code(), field.id(), and(before, with(play, field, slip), 1))));
        }
        Field.Tries tries = field.tries();
        if (tries != null) {
            slips.add(new Trial(tries.trap(), field.id(), and(before, with(play, field, "000000"), tries.most())));
        }
        return slips;
    }

    private static String first(Field field, Folder folder, String slip) {
        return field.traps().stream()
                .filter(trap -> trap.catches(field, folder, slip))
                .map(Detector::code)
                .findFirst()
                .orElse(Feedback.OTHER);
    }

    private static Move with(Play play, Field field, String slip) {
        Map<String, String> typed = new LinkedHashMap<>(Perfect.right(play, play.screen()));
        typed.put(field.id(), slip);
        return Move.send(play.screen().id(), typed);
    }

    private static List<Move> and(List<Move> before, Move move, int times) {
        List<Move> moves = new ArrayList<>(before);
        for (int i = 0; i < times; i++) {
            moves.add(move);
        }
        return moves;
    }
}
