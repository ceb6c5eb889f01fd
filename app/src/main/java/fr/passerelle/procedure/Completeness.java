package fr.passerelle.procedure;

import fr.passerelle.catalogue.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How complete a procedure is: the one indicator of its page, of the lists and of the dossier.
 *
 * @param given questions that must be answered and are
 * @param asked questions that must be answered
 * @param held pieces that are there, or sent; those that stand for each other count once
 * @param needed pieces that are asked for
 * @param missing in French, what is still to be gathered
 * @param expired in French, the pieces that have grown too old
 */
public record Completeness(int given, int asked, int held, int needed, List<String> missing, List<String> expired) {

    public Completeness {
        missing = List.copyOf(missing);
        expired = List.copyOf(expired);
    }

    /** Counts the questions that must be answered and are not, and the pieces as they are that day. */
    public static Completeness of(
            List<Sheet.Answer> questions, Map<String, String> answers, List<Piece> pieces, LocalDate today) {
        List<String> missing = new ArrayList<>(questions.stream()
                .filter(question -> !question.optional() && !answers.containsKey(question.key()))
                .map(Sheet.Answer::label)
                .toList());
        int unanswered = missing.size();
        int asked = (int)
                questions.stream().filter(question -> !question.optional()).count();
        List<String> expired = new ArrayList<>();
        int held = 0;
        int needed = 0;
        for (List<Piece> group : groups(pieces)) {
            List<PieceState> states =
                    group.stream().map(piece -> piece.on(today)).toList();
            if (states.stream().allMatch(state -> state == PieceState.NOT_NEEDED)) {
                continue;
            }
            needed++;
            String words = group.stream()
                    .filter(piece -> piece.state() != PieceState.NOT_NEEDED)
                    .map(Piece::label)
                    .collect(Collectors.joining(" ou "));
            if (states.contains(PieceState.HELD) || states.contains(PieceState.SENT)) {
                held++;
            } else if (states.contains(PieceState.EXPIRED)) {
                expired.add(words);
            } else {
                missing.add(words);
            }
        }
        return new Completeness(asked - unanswered, asked, held, needed, missing, expired);
    }

    /** Of what is missing, the papers alone: the questions come before them. */
    public List<String> missingPapers() {
        return missing.subList(asked - given, missing.size());
    }

    /** From 0 to 100, rounded down so that 100 means that nothing is missing. */
    public int percent() {
        int all = asked + needed;
        return all == 0 ? 100 : 100 * (given + held) / all;
    }

    /** Whether nothing is missing. */
    public boolean full() {
        return given + held == asked + needed;
    }

    private static List<List<Piece>> groups(List<Piece> pieces) {
        Map<String, List<Piece>> groups = new LinkedHashMap<>();
        pieces.forEach(piece ->
                groups.computeIfAbsent(piece.group(), key -> new ArrayList<>()).add(piece));
        return List.copyOf(groups.values());
    }
}
