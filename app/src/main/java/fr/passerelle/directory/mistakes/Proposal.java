package fr.passerelle.directory.mistakes;

import fr.passerelle.directory.Fact;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.PlaceFacts;
import fr.passerelle.directory.mistakes.Mistakes.Mistake;
import fr.passerelle.kernel.Phones;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says is right, when it can be understood: a number, hours. A coordinator reads it and takes it in one click.
 *
 * @param facts the correction it makes
 * @param words the same, as the page would say it
 */
record Proposal(Map<Fact, Map<String, @Nullable Object>> facts, String words) {

    /** A French number wherever it stands in a sentence. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+33 ?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)");

    static Optional<Proposal> of(Mistake mistake) {
        String words = mistake.words();
        if (words == null) {
            return Optional.empty();
        }
        return switch (mistake.subject()) {
            case PHONE ->
                number(words)
                        .map(number ->
                                new Proposal(new PlaceFacts().phone(number).all(), Phones.say(number)));
            case HOURS ->
                OpeningHours.typed(words)
                        .map(hours -> new Proposal(new PlaceFacts().hours(hours).all(), hours.text()));
            case ADDRESS, CLOSED, OTHER -> Optional.empty();
        };
    }

    private static Optional<String> number(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find() ? Phones.read(number.group()) : Optional.empty();
    }
}
