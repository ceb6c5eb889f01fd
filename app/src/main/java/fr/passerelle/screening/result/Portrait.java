package fr.passerelle.screening.result;

import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.Item;
import fr.passerelle.kernel.French;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands, in sentences.
 *
 * @param does what she uses and how often
 * @param hard what is hard for her, or null
 * @param feels what she fears, or null
 * @param next the next gesture, with how to work at it, or null
 */
record Portrait(
        String does,
        @Nullable String hard,
        @Nullable String feels,
        @Nullable String next) {

    private static final List<String> DEVICES = List.of("Q1", "Q3");
    private static final List<String> LETTERS = List.of("Q4", "Q5", "Q6");
    private static final List<String> FEELINGS = List.of("Q12", "Q13");
    private static final List<String> WELL =
            List.of("Q4.ALONE", "Q5.EASY", "Q5.SLOW", "Q6.WELL", "Q12.CALM", "Q13.SEARCHES", "Q13.ASKS");

    static Portrait of(Instrument instrument, Answers answers) {
        String does = sentence(instrument, answers, DEVICES);
        return new Portrait(
                does == null ? "On sait encore peu de choses." : does,
                sentence(instrument, answers, LETTERS),
                sentence(instrument, answers, FEELINGS),
                next(instrument, answers));
    }

    private static @Nullable String sentence(Instrument instrument, Answers answers, List<String> items) {
        List<String> words = items.stream()
                .flatMap(code -> instrument.item(code).stream())
                .flatMap(item -> said(item, answers))
                .toList();
        if (words.isEmpty()) {
            return null;
        }
        String joined = French.list(words);
        return joined.substring(0, 1).toUpperCase(java.util.Locale.FRANCE) + joined.substring(1) + ".";
    }

    private static Stream<String> said(Item item, Answers answers) {
        return answers.of(item.code()).stream()
                .filter(choice -> !WELL.contains(item.code() + "." + choice))
                .flatMap(choice -> item.choice(choice).stream())
                .map(Item.Choice::because);
    }

    /** The first gesture done with help, else the first not done yet: the nearest step. */
    private static @Nullable String next(Instrument instrument, Answers answers) {
        return Stream.of("WITH_HELP", "NOT_YET")
                .flatMap(choice -> instrument.items().stream()
                        .filter(item -> item.picture() != null
                                && answers.of(item.code()).contains(choice))
                        .map(item ->
                                item.label() + (choice.equals("WITH_HELP") ? ", sans aide" : ", avec quelqu’un à côté"))
                        .limit(1))
                .findFirst()
                .orElse(null);
    }
}
