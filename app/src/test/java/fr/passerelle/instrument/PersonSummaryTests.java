package fr.passerelle.instrument;

import static fr.passerelle.instrument.Vector.REPERE;
import static fr.passerelle.instrument.Vector.evaluate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What the person reads: the summary, and the progress between two screenings. */
class PersonSummaryTests {

    private static final Words FALC = REPERE.words("falc");

    @Test
    void lasting_assistance_is_told_as_help() {
        var summary = PersonSummary.of(REPERE, Vector.named("V1").evaluated(), FALC);
        assertThat(summary.next()).startsWith("Quelqu’un fera vos démarches avec vous.");
        assertThat(summary.can()).contains("Je lis mes courriers sans aide.", "Si ça bloque, je demande.");
        assertThat(summary.helpers()).contains("Le professionnel que vous avez vu");
    }

    @Test
    void giving_up_alerts_the_professional_without_telling_the_person() {
        var evaluation = Vector.named("V4").evaluated();
        assertThat(Vector.codes(evaluation)).contains("CHECK_RIGHTS");
        assertThat(PersonSummary.of(REPERE, evaluation, FALC).next())
                .noneMatch(sentence -> sentence.contains("droits"));
    }

    @Test
    void somebody_who_answered_nothing_still_reads_something_kind() {
        var summary = PersonSummary.of(REPERE, evaluate(Answers.refusal(), Vector.FULL), FALC);
        assertThat(summary.can()).containsExactly("J’ai parlé de ma situation. C’est un premier pas.");
        assertThat(summary.next()).contains("Nous pourrons en reparler une autre fois.");
    }

    @Test
    void the_summary_exists_in_arabic() {
        var summary = PersonSummary.of(REPERE, Vector.named("V3").evaluated(), REPERE.words("ar"));
        assertThat(summary.next()).contains("يمكن أن يحضر مترجم في الموعد.");
    }

    @Test
    void progress_is_told_as_gestures_gained() {
        var before = Vector.named("V2").given();
        var after = before.with("Q11_FORM", "ALONE").with("Q8", "OFTEN_ALONE").with("Q11_SITE", "NOT_YET");
        var comparison = compare(before, after);
        assertThat(comparison.gained())
                .containsExactly("Je lis souvent mes e-mails.", "Je sais remplir un formulaire.");
        assertThat(comparison.toReview()).containsExactly("Je sais trouver le vrai site, avec de l’aide.");
        assertThat(comparison.sentences())
                .startsWith("Nouveau depuis la dernière fois")
                .contains("À revoir ensemble");
    }

    @Test
    void no_progress_is_said_without_a_mark() {
        var person = Vector.named("V2").given();
        assertThat(compare(person, person.with("Q9", Answers.DONT_KNOW)).sentences())
                .containsExactly("Pas de nouveau geste cette fois. Nous continuons ensemble.");
    }

    @Test
    void only_results_of_one_version_compare() {
        var now = Vector.named("V2").evaluated();
        var other = new Evaluation(
                "repere-0",
                now.answers(),
                now.scores(),
                now.level(),
                now.oralLevel(),
                now.band(),
                now.profile(),
                now.mode(),
                now.flags(),
                now.actions(),
                now.withheld(),
                now.trace());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.between(REPERE, other, now, FALC))
                .withMessageContaining("repere-1");
    }

    private static Comparison compare(Answers before, Answers after) {
        return Comparison.between(REPERE, evaluate(before, Vector.FULL), evaluate(after, Vector.FULL), FALC);
    }
}
