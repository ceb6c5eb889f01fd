package fr.passerelle.instrument;

import static fr.passerelle.instrument.Vector.REPERE;
import static fr.passerelle.instrument.Vector.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.instrument.Evaluation.Profile;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The instrument's file: what it holds, what it refuses, and its words. */
class InstrumentTests {

    @Test
    void sixteen_questions_and_a_mini_task_in_five_sections() {
        assertThat(REPERE.items()).extracting(Item::question).isSorted();
        assertThat(REPERE.items().stream().map(Item::question).distinct()).hasSize(17);
        assertThat(REPERE.sections()).hasSize(5);
        assertThat(REPERE.rules().keySet())
                .containsExactlyElementsOf(
                        Rules.IN_ORDER.stream().map(Rules.Rule::id).toList());
        assertThat(REPERE.label(Profile.P4)).isEqualTo("usager freiné");
        assertThat(REPERE.label(Flag.FEAR)).contains("inquiétude");
    }

    @Test
    void highest_scores_are_those_of_the_note() {
        REPERE.sheet()
                .sums()
                .forEach((code, sum) -> assertThat(sum.of().stream()
                                .mapToInt(term ->
                                        REPERE.item(term).map(Item::maxPoints).orElse(10))
                                .sum())
                        .as(code)
                        .isEqualTo(sum.max()));
    }

    @Test
    void eight_items_at_reception() {
        assertThat(REPERE.asked(Answers.none(), true))
                .extracting(Item::code)
                .containsExactly("Q1", "Q3", "Q4", "Q8", "Q10", "Q12", "Q13", "Q16");
    }

    @Test
    void follow_up_questions_are_asked_only_when_useful() {
        var fluent = answers("Q1=NONE Q3=NEVER Q4=ALONE Q5=SLOW Q6=WELL");
        assertThat(REPERE.asked(fluent, false))
                .extracting(Item::code)
                .doesNotContain("Q7", "M1", "Q2_CAUSE", "Q6_LANGUAGE", "Q11_FORM")
                .contains("Q9", "Q10");
        assertThat(REPERE.asked(answers("Q6=SOME"), false))
                .extracting(Item::code)
                .contains("Q7", "Q6_LANGUAGE");
    }

    @ParameterizedTest
    @CsvSource({
        "Q99=YES, Q99, « Q99 » n’existe pas",
        "Q4=PERHAPS, Q4, La réponse « PERHAPS » n’existe pas",
        "'Q3=DAILY,NEVER', Q3, Une seule réponse",
        "'Q1=PHONE,NONE', Q1, « aucun » ne va pas avec une autre",
        "'Q15=LISTEN,DONT_KNOW', Q15, « ne sait pas » ne va pas avec une autre"
    })
    void unknown_or_contradictory_answers_name_their_field(String text, String field, String message) {
        var given = answers(text);
        assertThatThrownBy(() -> Vector.evaluate(given, Vector.FULL))
                .isInstanceOfSatisfying(
                        InvalidAnswer.class, fault -> assertThat(fault.field()).isEqualTo(field))
                .hasMessageContaining(message.replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
    }

    @Test
    void unknown_versions_and_languages_are_refused() {
        assertThatIllegalStateException().isThrownBy(() -> Instrument.load("repere-0"));
        assertThatIllegalArgumentException().isThrownBy(() -> REPERE.words("xx"));
        assertThatIllegalArgumentException().isThrownBy(() -> REPERE.words("en").text("Q99"));
    }

    static Stream<String> languages() {
        return Instrument.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_words_every_item_and_answer(String language) {
        var words = REPERE.words(language);
        assertThat(words.keys()).isEqualTo(REPERE.words("falc").keys());
        for (var item : REPERE.items()) {
            assertThat(words.text(item.code())).isNotBlank();
            item.choices()
                    .forEach(choice -> assertThat(words.text(item.code() + "." + choice.code()))
                            .isNotBlank());
        }
        var known = new TreeSet<>(words.keys());
        known.removeIf(key -> !key.startsWith("next."));
        assertThat(REPERE.sheet().actions().stream().map(action -> "next." + action.code()))
                .containsAll(known);
    }

    @Test
    void french_is_typeset_and_easy_french_is_short() {
        var falc = REPERE.words("falc");
        var professional = Stream.of(
                        REPERE.items().stream()
                                .flatMap(item -> Stream.concat(
                                        Stream.of(item.label()),
                                        item.choices().stream()
                                                .flatMap(choice -> Stream.of(choice.label(), choice.because())))),
                        REPERE.rules().values().stream(),
                        REPERE.sheet().phrases().values().stream(),
                        REPERE.sheet().actions().stream().map(Sheet.ActionWords::title),
                        REPERE.sheet().actions().stream()
                                .map(Sheet.ActionWords::detail)
                                .flatMap(Stream::ofNullable))
                .flatMap(texts -> texts);
        var simple = falc.keys().stream().map(falc::text).toList();
        assertThat(Stream.concat(professional, simple.stream()))
                .noneMatch(text -> text.matches(".*('|\\.\\.\\.|[^\\u00a0][:;?!»]|«[^\\u00a0]).*"));
        assertThat(simple.stream().flatMap(text -> Stream.of(text.split("[.?!]"))))
                .allMatch(sentence -> sentence.trim().split("\\s+").length <= 12);
    }
}
