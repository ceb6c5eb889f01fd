package fr.passerelle.screening.self;

import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.Item;
import java.util.List;
import java.util.Optional;

/** The way through the questions: those to be asked, given what has been said so far; the small exercise needs somebody beside. */
record Walk(List<Item> items) {

    static Walk of(Instrument instrument, Answers answers) {
        return new Walk(instrument.asked(answers, false).stream()
                .filter(item -> !item.optional())
                .toList());
    }

    int index(Item item) {
        return items.indexOf(item);
    }

    /** The next question without an answer: whoever corrects one answer does not go through the others again. */
    Optional<Item> after(Item item, Answers answers) {
        return items.stream()
                .skip(index(item) + 1L)
                .filter(next -> !answers.chosen().containsKey(next.code()))
                .findFirst();
    }

    Optional<Item> before(Item item) {
        int index = index(item);
        return index > 0 ? Optional.of(items.get(index - 1)) : Optional.empty();
    }

    /** Where to go on: the first question without an answer. */
    Optional<Item> first(Answers answers) {
        return items.stream()
                .filter(item -> !answers.chosen().containsKey(item.code()))
                .findFirst();
    }
}
