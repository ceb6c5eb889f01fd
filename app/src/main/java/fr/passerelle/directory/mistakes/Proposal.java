package fr.passerelle.directory.mistakes;

import fr.passerelle.directory.Fact;
import fr.passerelle.directory.HoursProse;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.PlaceFacts;
import fr.passerelle.directory.mistakes.Mistakes.Mistake;
import fr.passerelle.kernel.Phones;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says is right, when it can be understood: a number, hours. A coordinator reads it and takes it in one click.
 *
 * @param facts the correction it makes
 * @param words the same, as the page would say it
 */
record Proposal(Map<Fact, Map<String, @Nullable Object>> facts, String words) {

    static Optional<Proposal> of(Mistake mistake) {
        String words = mistake.words();
        if (words == null) {
            return Optional.empty();
        }
        return switch (mistake.subject()) {
            case PHONE ->
                Phones.read(words)
                        .map(number ->
                                new Proposal(new PlaceFacts().phone(number).all(), Phones.say(number)));
            case HOURS ->
                hours(words)
                        .map(hours -> new Proposal(new PlaceFacts().hours(hours).all(), hours.text()));
            case ADDRESS, CLOSED, OTHER -> Optional.empty();
        };
    }

    private static Optional<OpeningHours> hours(String words) {
        OpeningHours typed = OpeningHours.parse(words);
        return typed.isUnderstood()
                ? Optional.of(typed)
                : HoursProse.toOsm(words).map(OpeningHours::parse);
    }
}
