package fr.passerelle.screening.conversation;

import fr.passerelle.design.Fields;
import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All the questions on one page, in sections, each with what was ticked.
 *
 * @param answers what was ticked so far
 * @param fields what is to be corrected
 * @param parts the sections, in order
 */
record QuestionSheet(Answers answers, Fields fields, List<Part> parts) {

    record Part(String title, List<Line> lines) {}

    /** Whether a question is asked, waits for the answer above it, or is passed. */
    enum Standing {
        ASKED,
        WAITING,
        PASSED
    }

    /**
     * A question, or the table of gestures when it has several items.
     *
     * @param number shown before it, empty for what follows from the question above
     * @param passed why it is passed, in French, else null
     * @param conditional whether other answers decide that it is asked
     */
    record Line(
            List<Item> items,
            String number,
            Standing standing,
            @Nullable String passed,
            boolean conditional) {

        Item item() {
            return items.get(0);
        }

        /** The identifier of its place in the page. */
        String place() {
            return "w-" + (items.size() > 1 ? "gestures" : item().code());
        }

        boolean table() {
            return items.size() > 1;
        }

        boolean followUp() {
            return number.isEmpty() && !item().optional();
        }

        String label() {
            return table() ? "Sait faire sans aide" : item().label();
        }
    }

    static QuestionSheet of(Instrument instrument, Answers answers, Fields fields, boolean quick) {
        Set<Item> asked = Set.copyOf(instrument.asked(answers, quick));
        List<Part> parts = new ArrayList<>();
        for (int number = 1; number <= instrument.sections().size(); number++) {
            List<Line> lines = lines(instrument, number, quick, asked, answers);
            if (!lines.isEmpty()) {
                parts.add(new Part(instrument.sections().get(number - 1), lines));
            }
        }
        return new QuestionSheet(answers, fields, List.copyOf(parts));
    }

    private static List<Line> lines(
            Instrument instrument, int section, boolean quick, Set<Item> asked, Answers answers) {
        List<Line> lines = new ArrayList<>();
        int last = 0;
        for (Item item : instrument.items()) {
            boolean here = item.section() == section && (!quick || item.quick());
            boolean sameTable = item.question() == last && item.picture() != null;
            if (here && !sameTable) {
                lines.add(line(instrument, item, item.question() == last, asked, answers));
            }
            last = item.question();
        }
        return lines;
    }

    private static Line line(Instrument instrument, Item item, boolean follows, Set<Item> asked, Answers answers) {
        List<Item> items = item.picture() == null
                ? List.of(item)
                : instrument.items().stream()
                        .filter(other -> other.question() == item.question())
                        .toList();
        boolean conditional = item.askIf() != null || item.skipIf() != null;
        String number = follows || item.optional() ? "" : String.valueOf(item.question());
        if (asked.contains(item)) {
            return new Line(items, number, Standing.ASKED, null, conditional);
        }
        Standing standing = follows ? Standing.WAITING : Standing.PASSED;
        return new Line(items, number, standing, passed(item, answers), conditional);
    }

    private static String passed(Item item, Answers answers) {
        if (item.optional()) {
            return "n’a pas d’appareil";
        }
        if (item.skipIf() != null) {
            return "ne va jamais sur internet";
        }
        boolean said = List.of("Q4", "Q5", "Q6").stream()
                .noneMatch(code -> answers.of(code).isEmpty());
        return said ? "lit, écrit et parle sans difficulté" : "on la pose si lire, écrire ou parler est difficile";
    }

    /** How many questions have an answer, silences included. */
    long answered() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line ->
                        line.items().stream().anyMatch(item -> answers.chosen().containsKey(item.code())))
                .filter(line -> !line.followUp())
                .count();
    }

    boolean ticked(Item item, String choice) {
        Set<String> chosen = answers.chosen().get(item.code());
        return chosen != null && chosen.contains(choice);
    }

    /** What other answers decide, to be drawn again when one changes. */
    List<Line> conditional() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(Line::conditional)
                .toList();
    }
}
