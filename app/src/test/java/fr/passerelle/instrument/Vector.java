package fr.passerelle.instrument;

import fr.passerelle.instrument.Context.DurableReason;
import fr.passerelle.instrument.Evaluation.Level;
import fr.passerelle.instrument.Evaluation.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A worked case of the research note, from vectors.yaml, and the vocabulary of the tests. */
record Vector(
        String name,
        String answers,
        boolean durable,
        Map<String, Integer> scores,
        Level level,
        @Nullable Level oralLevel,
        Profile profile,
        Evaluation.Band band,
        Evaluation.Mode mode,
        List<String> actions,
        List<String> withheld) {

    static final Instrument REPERE = Instrument.load(Instrument.CURRENT);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Context FULL = Context.on(TODAY);

    static Stream<Vector> all() {
        var mapper = YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (var file = Vector.class.getResourceAsStream("vectors.yaml")) {
            return mapper.readValue(file, new TypeReference<List<Vector>>() {}).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Vector named(String name) {
        return all().filter(vector -> vector.name.equals(name)).findFirst().orElseThrow();
    }

    static Answers answers(String text) {
        var answers = Answers.none();
        for (var pair : text.isBlank() ? new String[0] : text.split(" ")) {
            var parts = pair.split("=");
            answers = answers.with(parts[0], parts[1].split(","));
        }
        return answers;
    }

    static Evaluation evaluate(Answers answers, Context context) {
        return Evaluator.evaluate(REPERE, answers, context);
    }

    static Evaluation evaluate(String answers) {
        return evaluate(answers(answers), FULL);
    }

    static Action action(Evaluation evaluation, String code) {
        return evaluation.actions().stream()
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(Evaluation evaluation) {
        return evaluation.actions().stream().map(Action::code).toList();
    }

    Answers given() {
        return answers(answers);
    }

    Context context() {
        return durable ? FULL.confirming(new DurableReason(TODAY.plusMonths(12))) : FULL;
    }

    Evaluation evaluated() {
        return evaluate(given(), context());
    }

    @Override
    public String toString() {
        return name;
    }
}
