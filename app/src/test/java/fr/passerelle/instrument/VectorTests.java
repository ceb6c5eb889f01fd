package fr.passerelle.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.instrument.Evaluation.Band;
import fr.passerelle.instrument.Evaluation.Level;
import fr.passerelle.instrument.Evaluation.Withheld;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases V1–V8 of the research note (§2.6) and the person of the mock-up. */
class VectorTests {

    static Stream<Vector> vectors() {
        return Vector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void scores_are_those_of_the_note(Vector vector) {
        var scores = vector.evaluated().scores();
        vector.scores()
                .forEach((code, points) ->
                        assertThat(scores.get(code).value()).as(code).isEqualTo(points));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void level_and_profile_are_those_of_the_note(Vector vector) {
        var evaluation = vector.evaluated();
        assertThat(evaluation.level()).isEqualTo(vector.level());
        assertThat(evaluation.oralLevel()).isEqualTo(vector.oralLevel());
        assertThat(evaluation.profile()).isEqualTo(vector.profile());
        assertThat(evaluation.band()).isNull();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void mode_and_actions_are_those_of_the_note(Vector vector) {
        var evaluation = vector.evaluated();
        assertThat(evaluation.mode().mode()).isEqualTo(vector.mode());
        assertThat(Vector.codes(evaluation)).containsExactlyElementsOf(vector.actions());
        assertThat(evaluation.withheld())
                .extracting(Withheld::code)
                .containsExactlyInAnyOrderElementsOf(vector.withheld());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_reception_version_gives_a_band_and_no_profile(Vector vector) {
        var quick = Vector.evaluate(vector.given(), vector.context().atReception());
        assertThat(quick.band()).isEqualTo(vector.band());
        assertThat(quick.level()).isNull();
        assertThat(quick.profile()).isNull();
    }

    @Test
    void the_reception_version_agrees_with_the_full_one_for_seven_of_eight_and_is_prudent_for_the_other() {
        var bands = Map.of(
                Level.N0, Band.LOW,
                Level.N1, Band.LOW,
                Level.N2, Band.MIDDLE,
                Level.N3, Band.HIGH,
                Level.N4, Band.HIGH);
        var different = Vector.all()
                .filter(vector -> vector.name().startsWith("V"))
                .filter(vector -> bands.get(vector.level()) != vector.band())
                .toList();
        assertThat(different).extracting(Vector::name).containsExactly("V5");
        assertThat(different.get(0).band())
                .isLessThan(bands.get(different.get(0).level()));
    }

    @Test
    void the_mock_up_reads_as_drawn() {
        var evaluation = Vector.named("Mockup").evaluated();
        assertThat(evaluation.mode().reason())
                .isEqualTo("Parce que : sait une partie des gestes (11), "
                        + "dernière démarche faite avec quelqu’un (10), rien d’urgent.");
        assertThat(Vector.action(evaluation, "GET_DEVICE").reason())
                .isEqualTo("Parce que : emprunte un appareil (1) et en souhaite un (16).");
        assertThat(Vector.action(evaluation, "PREPAID").reason()).isEqualTo("Parce que : pas de compte bancaire (2).");
        assertThat(evaluation.withheld().get(0).sentence()).startsWith("Pas d’atelier pour l’instant : sans appareil");
        assertThat(evaluation.withheld().get(0).actions()).containsExactly("PRACTISE", "WORKSHOP");
    }

    @Test
    void fear_and_practice_are_one_action_signed_by_both_rules() {
        var first = Vector.action(Vector.named("V4").evaluated(), "PRACTISE_FIRST");
        assertThat(first.rules()).containsExactly("R2", "R9", "R13");
        assertThat(first.notes()).containsExactly("Au téléphone : la personne n’a pas d’ordinateur.");
        assertThat(first.answers()).contains("Q12.AFRAID", "Q13.STOPS", "Q1.PHONE");
    }

    @Test
    void a_beginner_who_wants_to_learn_gets_the_workshop_after_the_device() {
        var steps = Vector.action(Vector.named("V8").evaluated(), "FIRST_STEPS");
        assertThat(steps.after()).isEqualTo("GET_DEVICE");
        assertThat(steps.rules()).contains("R2", "R14");
    }

    @Test
    void a_group_for_learners_of_french_is_a_suited_one() {
        var workshop = Vector.action(Vector.named("V3").evaluated(), "WORKSHOP");
        assertThat(workshop.notes()).contains("Dans un groupe adapté à la langue.");
        assertThat(workshop.rules()).contains("R6", "R13");
    }
}
