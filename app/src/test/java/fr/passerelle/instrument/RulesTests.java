package fr.passerelle.instrument;

import static fr.passerelle.instrument.Vector.TODAY;
import static fr.passerelle.instrument.Vector.action;
import static fr.passerelle.instrument.Vector.answers;
import static fr.passerelle.instrument.Vector.codes;
import static fr.passerelle.instrument.Vector.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.instrument.Context.DurableReason;
import fr.passerelle.instrument.Context.Need;
import fr.passerelle.instrument.Evaluation.Band;
import fr.passerelle.instrument.Evaluation.Level;
import fr.passerelle.instrument.Evaluation.Mode;
import fr.passerelle.instrument.Evaluation.Profile;
import fr.passerelle.instrument.Evaluation.Step;
import fr.passerelle.instrument.Evaluation.Withheld;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules R0–R17 and corrections C1–C4, beyond the worked cases. */
class RulesTests {

    private static final Context URGENT = Vector.FULL.needing(new Need(TODAY.plusDays(7), false));

    @ParameterizedTest
    @CsvSource({"V2, WITH", "V3, WITH", "V4, FOR", "V5, WITH", "V6, BY_PERSON", "V7, FOR", "V8, FOR"})
    void urgency_chooses_the_mode_and_puts_learning_off(String name, Mode mode) {
        var evaluation = evaluate(Vector.named(name).given(), URGENT);
        assertThat(evaluation.mode().mode()).isEqualTo(mode);
        assertThat(evaluation.mode().rule()).isEqualTo("R1");
        assertThat(evaluation.mode().reason()).contains("démarche à faire avant le 29 novembre 2026");
        assertThat(evaluation.actions())
                .extracting(Action::kind)
                .doesNotContain(Action.Kind.WORKSHOP, Action.Kind.PRACTICE);
        assertThat(evaluation.flags()).contains(Flag.NEED, Flag.DATED);
    }

    @Test
    void urgency_starts_at_seven_days_or_with_a_right_at_risk() {
        var person = Vector.named("V2").given();
        var later = evaluate(person, Vector.FULL.needing(new Need(TODAY.plusDays(8), false)));
        var cut = evaluate(person, Vector.FULL.needing(new Need(null, true)));
        assertThat(later.mode().rule()).isEqualTo("R2");
        assertThat(cut.mode().reason()).contains("un droit est coupé ou menacé");
        assertThat(codes(cut)).contains("LEARN_LATER");
    }

    @Test
    void a_refusal_is_proposed_again_once() {
        var asked = new Context(TODAY, false, null, null, true, null);
        assertThat(codes(evaluate(Answers.refusal(), Vector.FULL))).containsExactly("DO_WITH", "ASK_AGAIN");
        assertThat(codes(evaluate(Answers.refusal(), asked))).containsExactly("DO_WITH");
    }

    @Test
    void too_few_answers_conclude_nothing_but_keep_their_flags() {
        var evaluation = evaluate("Q1=PHONE Q3=DAILY Q6=LITTLE Q12=CALM");
        assertThat(evaluation.undetermined()).isTrue();
        assertThat(evaluation.mode().mode()).isEqualTo(Mode.WITH);
        assertThat(codes(evaluation)).contains("MINI_TASK", "INTERPRETER");
    }

    @Test
    void a_right_at_risk_does_not_wait_for_missing_answers() {
        var evaluation = evaluate(answers("Q1=NONE Q9=LOST"), URGENT);
        assertThat(evaluation.undetermined()).isTrue();
        assertThat(evaluation.mode().mode()).isEqualTo(Mode.FOR);
    }

    @Test
    void a_third_of_the_items_may_be_silent() {
        var two = Vector.named("V6").given().with("Q8", Answers.DONT_KNOW).with("Q12", Answers.PREFER_NOT);
        assertThat(evaluate(two, Vector.FULL).level()).isEqualTo(Level.N4);
        assertThat(evaluate(two.with("Q9", Answers.DONT_KNOW), Vector.FULL).undetermined())
                .isTrue();
    }

    @Test
    void an_unopened_letter_is_an_alert_and_not_a_reading_difficulty() {
        var evaluation = evaluate(Vector.named("V6").given().with("Q4", "UNOPENED"), Vector.FULL);
        assertThat(evaluation.scores().get("SOC").value()).isEqualTo(9);
        assertThat(evaluation.flags()).contains(Flag.UNOPENED_MAIL).doesNotContain(Flag.READING);
        assertThat(action(evaluation, "CHECK_RIGHTS").kind()).isEqualTo(Action.Kind.SOCIAL_ALERT);
    }

    @ParameterizedTest
    @CsvSource({
        "V6, Q10=BY_SOMEONE, C2, N2",
        "V6, M1=NOT_DONE, C4, N1",
        "V6, M1=WITH_HINT, C4, N2",
        "V2, M1=ALONE, C4, N2",
        "V8, M1=ALONE, C1, N0",
        "V6, Q3=NEVER, C1, N0"
    })
    void corrections_are_applied_and_traced(String name, String change, String correction, Level level) {
        var parts = change.split("=");
        var evaluation = evaluate(Vector.named(name).given().with(parts[0], parts[1]), Vector.FULL);
        assertThat(evaluation.level()).isEqualTo(level);
        assertThat(evaluation.trace()).extracting(Step::id).contains(correction);
    }

    @Test
    void who_declines_learning_is_not_asked_for_six_months() {
        var person = Vector.named("V2").given();
        var lately = new Context(TODAY, false, null, null, false, TODAY.minusMonths(5));
        var longAgo = new Context(TODAY, false, null, null, false, TODAY.minusMonths(6));
        assertThat(evaluate(person, lately).withheld())
                .extracting(Withheld::code)
                .containsExactly("DECLINED");
        assertThat(evaluate(person, lately).mode())
                .isEqualTo(evaluate(person, longAgo).mode());
        assertThat(codes(evaluate(person, longAgo))).contains("WORKSHOP");
    }

    @Test
    void a_confirmed_reason_does_not_outweigh_the_wish_to_learn() {
        var confirmed = Vector.FULL.confirming(new DurableReason(TODAY.plusMonths(6)));
        assertThat(evaluate(Vector.named("V8").given(), confirmed).profile()).isEqualTo(Profile.P2);
        assertThat(evaluate(Vector.named("V1").given(), Vector.FULL).profile()).isEqualTo(Profile.P2);
    }

    @Test
    void an_autonomous_person_with_a_need_gets_the_sheet_and_a_free_run() {
        var evaluation = evaluate(Vector.named("V6").given().with("Q16", "LEARN"), Vector.FULL);
        assertThat(evaluation.mode().mode()).isEqualTo(Mode.BY_PERSON);
        assertThat(codes(evaluation)).containsExactly("PROCEDURE_SHEET", "FREE_RUN", "RESCREEN");
    }

    @Test
    void a_child_is_replaced_and_an_adult_carer_supported() {
        var evaluation = evaluate(Vector.named("V2").given().with("Q13_WHO", "CHILD", "ADULT"), Vector.FULL);
        assertThat(codes(evaluation)).contains("INSTEAD_OF_CHILD", "CARER_SHEET");
        var searches = Vector.named("V2").given().with("Q13", "SEARCHES").with("Q13_WHO", "CHILD");
        assertThat(codes(evaluate(searches, Vector.FULL))).doesNotContain("INSTEAD_OF_CHILD");
    }

    @Test
    void safety_comfort_and_connection_have_their_own_actions() {
        var person = Vector.named("V2").given().with("Q14", "CLICKS").with("Q15", "LISTEN", "LARGE_TEXT");
        assertThat(codes(evaluate(person, Vector.FULL))).contains("SPOT_SCAMS", "SCREEN_SETTINGS");
        assertThat(action(evaluate(person, Vector.FULL), "SCREEN_SETTINGS").reason())
                .contains("gros caractères (15) et écouter (15)");
        assertThat(codes(evaluate(person.with("Q2_CAUSE", "NETWORK"), Vector.FULL)))
                .contains("WIFI_PLACE");
        assertThat(evaluate(person.with("Q2_CAUSE", "UNWILLING"), Vector.FULL).withheld())
                .extracting(Withheld::code)
                .containsExactly("CONNECTION_UNWANTED");
    }

    @Test
    void the_route_to_better_writing_depends_on_where_reading_was_learned() {
        var person = Vector.named("V2").given();
        assertThat(codes(evaluate(person.with("Q7", "NOT_LEARNED"), Vector.FULL)))
                .contains("FIRST_READING");
        assertThat(codes(evaluate(person.with("Q7", Answers.PREFER_NOT), Vector.FULL)))
                .contains("IMPROVE_WRITING");
    }

    @Test
    void reception_gives_a_provisional_mode_only() {
        var quick = evaluate(Vector.named("V6").given().with("Q16", "LEARN"), Vector.FULL.atReception());
        assertThat(quick.band()).isEqualTo(Band.HIGH);
        assertThat(quick.mode().mode()).isEqualTo(Mode.BY_PERSON);
        assertThat(codes(quick)).containsExactly("DO_BESIDE", "FULL_SCREENING");
        assertThat(evaluate(Vector.named("V8").given(), URGENT.atReception())
                        .mode()
                        .mode())
                .isEqualTo(Mode.FOR);
    }

    @Test
    void dates_are_written_in_french() {
        assertThat(Findings.day(LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre 2026");
        assertThat(Findings.day(LocalDate.of(2026, 8, 11))).isEqualTo("11 août 2026");
    }
}
