package fr.passerelle.instrument;

import fr.passerelle.instrument.Evaluation.Mode;
import fr.passerelle.instrument.Evaluation.ModeChoice;
import fr.passerelle.instrument.Evaluation.Step;
import fr.passerelle.instrument.Evaluation.Withheld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The proposal being written while the rules are read in turn; signs each line with the rule that wrote it. */
final class Draft {

    private final Instrument instrument;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<Sheet.Hold, Line> holds = new EnumMap<>(Sheet.Hold.class);
    private final List<Step> steps = new ArrayList<>();
    private String rule = "";
    private @Nullable ModeChoice mode;

    /** What one action, or one hold, gathers from the rules. */
    static final class Line {
        private final Set<String> rules = new LinkedHashSet<>();
        private final Set<Because> because = new LinkedHashSet<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private final Set<String> actions = new LinkedHashSet<>();
        private @Nullable String after;
        private @Nullable LocalDate due;

        Line after(String action) {
            after = action;
            return this;
        }

        Line due(LocalDate date) {
            due = date;
            return this;
        }

        private void add(Line other) {
            rules.addAll(other.rules);
            because.addAll(other.because);
            notes.addAll(other.notes);
        }
    }

    Draft(Instrument instrument) {
        this.instrument = instrument;
    }

    void reading(String ruleId) {
        rule = ruleId;
    }

    /** The first rule to choose the mode has the last word. */
    void choose(Mode chosen, List<Because> because) {
        if (mode == null) {
            mode = new ModeChoice(chosen, rule, Because.answers(because), Because.sentence(instrument, because));
            step(because);
        }
    }

    Optional<Mode> mode() {
        return Optional.ofNullable(mode).map(ModeChoice::mode);
    }

    Line propose(String action, List<Because> because) {
        var line = lines.computeIfAbsent(action, code -> new Line());
        line.rules.add(rule);
        line.because.addAll(because);
        step(because);
        return line;
    }

    void hold(Sheet.Hold hold, String action, List<Because> because) {
        var line = holds.computeIfAbsent(hold, code -> new Line());
        line.actions.add(action);
        line.because.addAll(because);
        step(because);
    }

    /** Adds a sentence to the actions of this kind already proposed. */
    void note(Action.Kind kind, String sentence, List<Because> because) {
        lines.forEach((code, line) -> {
            if (words(code).kind() == kind) {
                line.rules.add(rule);
                line.because.addAll(because);
                line.notes.add(sentence);
                step(because);
            }
        });
    }

    boolean proposes(Collection<Action.Kind> kinds) {
        return lines.keySet().stream()
                .anyMatch(code -> kinds.contains(words(code).kind()));
    }

    ModeChoice chosenMode() {
        if (mode == null) {
            throw new IllegalStateException("No rule chose a mode");
        }
        return mode;
    }

    List<Action> actions() {
        for (var words : instrument.sheet().actions()) {
            var line = lines.get(words.code());
            if (line != null) {
                words.melted()
                        .forEach(code -> Optional.ofNullable(lines.remove(code)).ifPresent(line::add));
            }
        }
        return instrument.sheet().actions().stream()
                .flatMap(
                        words -> Optional.ofNullable(lines.get(words.code())).map(line -> action(words, line)).stream())
                .toList();
    }

    List<Withheld> withheld() {
        var all = new ArrayList<Withheld>();
        holds.forEach((hold, line) -> {
            var words = Objects.requireNonNull(instrument.sheet().holds().get(hold), hold.name());
            var answers = Because.answers(List.copyOf(line.because));
            all.add(new Withheld(hold.name(), List.copyOf(line.actions), words.rule(), answers, words.sentence()));
        });
        return List.copyOf(all);
    }

    List<Step> steps() {
        return steps;
    }

    private Action action(Sheet.ActionWords words, Line line) {
        var because = List.copyOf(line.because);
        return new Action(
                words.code(),
                words.kind(),
                words.title(),
                words.detail(),
                List.copyOf(line.notes),
                line.rules.stream()
                        .sorted((a, b) -> Integer.compare(number(a), number(b)))
                        .toList(),
                Because.answers(because),
                Because.sentence(instrument, because),
                line.after,
                line.due);
    }

    private static int number(String ruleId) {
        return Integer.parseInt(ruleId.substring(1));
    }

    private Sheet.ActionWords words(String code) {
        return instrument.sheet().actions().stream()
                .filter(words -> words.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void step(List<Because> because) {
        var sentence = Objects.requireNonNull(instrument.sheet().rules().get(rule), rule);
        var step = new Step(rule, sentence, Because.answers(because));
        if (!steps.contains(step)) {
            steps.add(step);
        }
    }
}
