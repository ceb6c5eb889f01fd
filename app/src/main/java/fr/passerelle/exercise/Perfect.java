package fr.passerelle.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The exercise done as it should be: the demonstration that one watches, and what every proof begins from. */
public final class Perfect {

    /** Longer than any exercise: more moves than that go round in circles. */
    private static final int MOST = 90;

    private Perfect() {}

    /** The moves from the beginning to the end. */
    public static List<Move> run(Staging staging) {
        return from(staging, List.of());
    }

    /** The moves that are left after those, whatever happened before. */
    public static List<Move> from(Staging staging, List<Move> before) {
        List<Move> moves = new ArrayList<>(before);
        Play play = Play.of(staging, moves);
        while (!play.finished()) {
            if (moves.size() - before.size() > MOST) {
                throw new IllegalStateException(
                        staging.exercise().code() + ", " + play.screen().id());
            }
            moves.add(next(play));
            play = Play.of(staging, moves);
        }
        return moves.subList(before.size(), moves.size());
    }

    /** The exercise at each screen of the right way, from the first to the last. */
    public static List<Play> way(Staging staging) {
        List<Move> moves = run(staging);
        return IntStream.rangeClosed(0, moves.size())
                .mapToObj(done -> Play.of(staging, moves.subList(0, done)))
                .toList();
    }

    /** The right move from there. */
    public static Move next(Play play) {
        Screen screen = play.screen();
        if (screen.look() == Screen.Look.OUTCOME && !play.late().isEmpty()) {
            return Move.repair(screen.id(), play.late().keySet().iterator().next());
        }
        return play.links(screen).stream()
                .filter(Screen.Link::right)
                .findFirst()
                .map(link -> Move.go(screen.id(), link.id()))
                .orElseGet(() -> Move.send(screen.id(), right(play, screen)));
    }

    /** What is to be typed on that screen. */
    public static Map<String, String> right(Play play, Screen screen) {
        Map<String, String> right = new LinkedHashMap<>();
        play.asked(screen).forEach(field -> right.put(field.id(), right(field, play.folder())));
        return right;
    }

    private static String right(Field field, Folder folder) {
        String expected = field.expected(folder);
        if ("*".equals(expected)) {
            return field.also().isEmpty()
                    ? "Soleil-12-Bleu"
                    : folder.fill(field.also().get(0));
        }
        return expected.isEmpty() && field.kind() == Kind.AMOUNT && !field.optional() ? "0" : expected;
    }
}
