package fr.passerelle.instrument;

import java.util.List;
import java.util.stream.Stream;

/** One part of a reason: French words, with the question number when an answer is behind them, and that answer. */
record Because(String words, List<String> answers) {

    static Because context(String words) {
        return new Because(words, List.of());
    }

    /** « Parce que : a, b, c. », or « a et b » when there are two. */
    static String sentence(Instrument instrument, List<Because> parts) {
        var words = parts.stream().map(Because::words).distinct().toList();
        var joined = words.size() == 2 ? instrument.say("and", words.get(0), words.get(1)) : String.join(", ", words);
        return instrument.say("because", joined);
    }

    static List<String> answers(List<Because> parts) {
        return parts.stream()
                .flatMap(part -> part.answers().stream())
                .distinct()
                .toList();
    }

    @SafeVarargs
    static List<Because> all(List<Because>... groups) {
        return Stream.of(groups).flatMap(List::stream).distinct().toList();
    }
}
