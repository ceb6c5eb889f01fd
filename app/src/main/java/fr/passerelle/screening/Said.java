package fr.passerelle.screening;

import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.Words;
import java.util.List;

/**
 * A question and what the person answered, in her words.
 *
 * @param item the code of the question
 * @param answers the answers chosen, or her silence
 */
public record Said(String item, String question, List<String> answers) {

    /** Everything that was answered, in the order of the instrument. */
    public static List<Said> all(Instrument instrument, Answers answers, Words words) {
        return instrument.items().stream()
                .filter(item -> answers.chosen().containsKey(item.code()))
                .map(item -> new Said(
                        item.code(),
                        words.text(item.code()),
                        answers.chosen().getOrDefault(item.code(), new java.util.TreeSet<>()).stream()
                                .map(choice ->
                                        words.find(item.code() + "." + choice).orElseGet(() -> words.text(choice)))
                                .toList()))
                .toList();
    }
}
