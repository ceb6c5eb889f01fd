package fr.passerelle.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.instrument.Context.DurableReason;
import fr.passerelle.instrument.Context.Need;
import fr.passerelle.instrument.Evaluation.Mode;
import fr.passerelle.instrument.Evaluation.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What must hold for any answers, in any order, complete or not. */
class EvaluationPropertyTests {

    private static final Instrument REPERE = Vector.REPERE;

    @Property
    void improving_one_answer_never_lowers_autonomy(
            @ForAll("complete") Answers answers, @ForAll("scored") String item, @ForAll("dice") int dice) {
        var better = better(REPERE.item(item).orElseThrow(), answers, dice);
        var before = Vector.evaluate(answers, Vector.FULL);
        var after = Vector.evaluate(answers.with(item, better), Vector.FULL);
        before.scores()
                .forEach((code, score) ->
                        assertThat(after.scores().get(code).value()).as(code).isGreaterThanOrEqualTo(score.value()));
        assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
        assertThat(after.profile()).isGreaterThanOrEqualTo(before.profile());
    }

    @Property
    void a_silence_is_a_gap_never_a_zero(@ForAll("complete") Answers answers, @ForAll("scored") String item) {
        Assume.that(!item.startsWith("Q11"));
        var silent = answers.with(item, Answers.DONT_KNOW);
        var withheld = answers.with(item, Answers.PREFER_NOT);
        var evaluation = Vector.evaluate(silent, Vector.FULL);
        for (var code : List.of("ACC", "SOC", "NUM", "ADM", "CONF", "T")) {
            var score = evaluation.scores().get(code);
            if (REPERE.sheet().sums().get(code).of().contains(item)) {
                assertThat(score.missing()).contains(item);
            }
        }
        var lowest = evaluate(answers, item, worst(REPERE.item(item).orElseThrow()));
        Assume.that(evaluation.scores().get("T").value() != null
                && lowest.scores().get("T").value() != null);
        assertThat(evaluation.scores().get("T").value())
                .isGreaterThanOrEqualTo(lowest.scores().get("T").value());
        assertThat(Vector.evaluate(withheld, Vector.FULL).scores()).isEqualTo(evaluation.scores());
    }

    @Property
    void the_order_of_answers_is_irrelevant(@ForAll("any") Answers answers, @ForAll Random random) {
        var codes = new ArrayList<>(answers.chosen().keySet());
        Collections.shuffle(codes, random);
        Map<String, List<String>> shuffled = new LinkedHashMap<>();
        for (var code : codes) {
            var choices = new ArrayList<>(answers.chosen().get(code));
            Collections.shuffle(choices, random);
            shuffled.put(code, choices);
        }
        assertThat(Vector.evaluate(Answers.of(shuffled), Vector.FULL)).isEqualTo(Vector.evaluate(answers, Vector.FULL));
    }

    @Property
    void every_action_says_why_and_by_which_rules(@ForAll("any") Answers answers, @ForAll("contexts") Context context) {
        var evaluation = Vector.evaluate(answers, context);
        assertThat(evaluation.mode().reason()).matches("Parce que\u00a0: .+\\.");
        assertThat(REPERE.rules()).containsKey(evaluation.mode().rule());
        for (var action : evaluation.actions()) {
            assertThat(action.reason()).as(action.code()).matches("Parce que\u00a0: \\S.+\\.");
            assertThat(action.rules())
                    .as(action.code())
                    .isNotEmpty()
                    .isSubsetOf(REPERE.rules().keySet());
            assertThat(action.answers()).as(action.code()).allMatch(answers::has);
        }
        for (var withheld : evaluation.withheld()) {
            assertThat(withheld.sentence()).endsWith(".");
            assertThat(withheld.actions()).isNotEmpty().doesNotContainAnyElementsOf(Vector.codes(evaluation));
        }
    }

    @Property
    void lasting_assistance_never_comes_from_the_machine_alone(@ForAll("any") Answers answers) {
        var lapsed = Vector.FULL.confirming(new DurableReason(Vector.TODAY.minusDays(1)));
        var tooFar = Vector.FULL.confirming(
                new DurableReason(Vector.TODAY.plusMonths(12).plusDays(1)));
        for (var context : List.of(Vector.FULL, lapsed, tooFar)) {
            assertThat(Vector.evaluate(answers, context).profile()).isNotEqualTo(Profile.P1);
        }
    }

    @Property
    void a_refusal_blocks_nothing_and_concludes_nothing(
            @ForAll("any") Answers answers, @ForAll("contexts") Context context) {
        var evaluation = Vector.evaluate(answers.stopped(), context);
        assertThat(evaluation.undetermined()).isTrue();
        assertThat(evaluation.profile()).isNull();
        assertThat(evaluation.mode().rule()).isEqualTo("R0");
        assertThat(evaluation.actions()).flatExtracting(Action::rules).isSubsetOf("R0");
        if (answers.of("Q16").isEmpty()) {
            assertThat(evaluation.mode().mode()).isEqualTo(Mode.WITH);
        }
    }

    @Property
    void the_person_never_reads_a_score_a_profile_or_an_alert(@ForAll("any") Answers answers) {
        var evaluation = Vector.evaluate(answers, Vector.FULL);
        var summary = PersonSummary.of(REPERE, evaluation, REPERE.words("falc"));
        var read = List.of(summary.can(), summary.next(), summary.helpers()).toString();
        assertThat(read).doesNotContainPattern("\\b[NP][0-5]\\b|points|profil|assistance durable|lerte");
        assertThat(summary.can()).isNotEmpty();
        assertThat(summary.next()).isNotEmpty();
        assertThat(summary.helpers()).isNotEmpty();
    }

    private static Evaluation evaluate(Answers answers, String item, String choice) {
        return Vector.evaluate(answers.with(item, choice), Vector.FULL);
    }

    private static String better(Item item, Answers answers, int dice) {
        var now = points(item, answers.of(item.code()).iterator().next());
        var choices = item.choices().stream()
                .filter(choice -> choice.points() != null && choice.points() >= now)
                .map(Item.Choice::code)
                .toList();
        return choices.get(dice % choices.size());
    }

    private static int points(Item item, String choice) {
        var points = item.choice(choice).orElseThrow().points();
        return points == null ? 0 : points;
    }

    private static String worst(Item item) {
        return item.choices().stream()
                .filter(choice -> choice.points() != null && choice.points() == 0)
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Provide
    Arbitrary<Integer> dice() {
        return Arbitraries.integers().between(0, 99);
    }

    @Provide
    Arbitrary<String> scored() {
        return Arbitraries.of(REPERE.items().stream()
                .filter(EvaluationPropertyTests::scores)
                .map(Item::code)
                .toList());
    }

    /** Every scored item has points; the rest is left out. */
    @Provide
    Arbitrary<Answers> complete() {
        return given(
                REPERE.items().stream().filter(EvaluationPropertyTests::scores).toList(), false);
    }

    @Provide
    Arbitrary<Answers> any() {
        return given(REPERE.items(), true);
    }

    @Provide
    Arbitrary<Context> contexts() {
        var needs = Arbitraries.of(
                new Need(Vector.TODAY.plusDays(3), false),
                new Need(Vector.TODAY.plusDays(30), false),
                new Need(null, true));
        var reasons = Arbitraries.of(new DurableReason(Vector.TODAY.plusMonths(6)));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        needs.injectNull(0.4),
                        reasons.injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Vector.TODAY.minusMonths(1)).injectNull(0.7))
                .as((quick, need, reason, asked, declined) ->
                        new Context(Vector.TODAY, quick, need, reason, asked, declined));
    }

    private static boolean scores(Item item) {
        return REPERE.sheet().sums().values().stream().anyMatch(sum -> sum.of().contains(item.code()));
    }

    private static Arbitrary<Answers> given(List<Item> items, boolean gaps) {
        var choices = items.stream().map(item -> choice(item, gaps)).toList();
        return Combinators.combine(choices).as(chosen -> {
            var answers = Answers.none();
            for (int i = 0; i < items.size(); i++) {
                answers = answers.with(items.get(i).code(), chosen.get(i).toArray(String[]::new));
            }
            return answers;
        });
    }

    private static Arbitrary<TreeSet<String>> choice(Item item, boolean gaps) {
        var codes = item.choices().stream()
                .filter(choice -> gaps || choice.points() != null)
                .map(choice -> List.of(choice.code()))
                .toList();
        Arbitrary<List<String>> one = Arbitraries.of(codes);
        if (!gaps) {
            return one.map(TreeSet::new);
        }
        Arbitrary<List<String>> silence =
                Arbitraries.of(List.of(), List.of(Answers.DONT_KNOW), List.of(Answers.PREFER_NOT));
        var compatible = item.choices().stream()
                .filter(choice -> !choice.exclusive())
                .map(Item.Choice::code)
                .toList();
        Arbitrary<List<String>> many =
                item.several() ? Arbitraries.subsetOf(compatible).map(List::copyOf) : one;
        return Arbitraries.frequencyOf(Tuple.of(6, one), Tuple.of(2, many), Tuple.of(2, silence))
                .map(TreeSet::new);
    }
}
