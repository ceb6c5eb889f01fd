package fr.passerelle.instrument;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the person sees and hears: never a score, a level or a profile.
 *
 * @param can     what I can do already
 * @param next    what we do next, the way of accompanying first
 * @param helpers who helps
 */
public record PersonSummary(List<String> can, List<String> next, List<String> helpers) {

    /** Tells an evaluation in the person's words; what is meant for the professional only is left out. */
    public static PersonSummary of(Instrument instrument, Evaluation evaluation, Words words) {
        var can = instrument.items().stream()
                .flatMap(item -> evaluation.answers().of(item.code()).stream()
                        .flatMap(choice -> words.find(item.code() + "." + choice + ".can").stream()))
                .toList();
        var next = Stream.concat(
                        Stream.of(words.text("mode." + evaluation.mode().mode())),
                        evaluation.actions().stream().flatMap(action -> words.find("next." + action.code()).stream()))
                .distinct()
                .toList();
        var helpers = evaluation.actions().stream()
                .flatMap(action -> words.find("helper." + action.kind()).stream())
                .distinct()
                .toList();
        return new PersonSummary(orElse(can, words, "can.none"), next, orElse(helpers, words, "helper.none"));
    }

    private static List<String> orElse(List<String> sentences, Words words, String key) {
        return sentences.isEmpty() ? List.of(words.text(key)) : sentences;
    }
}
