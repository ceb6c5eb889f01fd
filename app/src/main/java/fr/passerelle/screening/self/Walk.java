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

    Optional<Item> after(Item item) {
        int next = index(item) + 1;
        return index(item) >= 0 && next < items.size() ? Optional.of(items.get(next)) : Optional.empty();
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
