package fr.passerelle.procedure.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.AnswerKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE   | 3/12/2026      | 03/12/2026
            DATE   | 2026-12-03     | 03/12/2026
            MONTH  | 9/2026         | 09/2026
            MONTH  | 2026-09        | 09/2026
            AMOUNT | 1 712,3 €      | 1712,3
            AMOUNT | 0              | 0
            NUMBER | 12 000         | 12000
            YES_NO | Oui            | Oui
            CHOICE | Seule          | Seule
            EMAIL  | a@exemple.fr   | a@exemple.fr
            TEXT   | deux  enfants  | deux  enfants
            """)
    void anAnswerIsKeptAsTheFormWantsIt(AnswerKind kind, String typed, String kept) {
        assertThat(AnswerCheck.of(question(kind), typed)).isEqualTo(new AnswerCheck.Checked(kept, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE   | 31/02/2026
            DATE   | demain
            MONTH  | 13/2026
            AMOUNT | -3
            AMOUNT | 12,345
            AMOUNT | beaucoup
            AMOUNT | 99999999
            NUMBER | 3,5
            YES_NO | peut-être
            CHOICE | En couple
            PHONE  | 12
            EMAIL  | a@exemple
            TEXT   | mot de passe : Soleil2024!
            """)
    void anAnswerThatIsNoneIsRefusedWithASentence(AnswerKind kind, String typed) {
        AnswerCheck.Checked checked = AnswerCheck.of(question(kind), typed);
        assertThat(checked.value()).isNull();
        assertThat(checked.problem()).endsWith(".");
    }

    @Test
    void aSocialSecurityNumberIsCheckedAndForgotten() {
        AnswerCheck.Checked checked = AnswerCheck.of(question(AnswerKind.NIR_KEY), "2 55 08 14 168 025 38");
        assertThat(checked.value()).isEqualTo("Vérifié, finit par 38");
        assertThat(AnswerCheck.of(question(AnswerKind.NIR_KEY), "2 55 08 14 168 025 39")
                        .problem())
                .contains("ne vont pas ensemble");
        assertThat(AnswerCheck.of(question(AnswerKind.NIR_KEY), "255081416802").problem())
                .contains("15 chiffres");
    }

    @Test
    void aTextThatHoldsASocialSecurityNumberIsRefused() {
        assertThat(AnswerCheck.of(question(AnswerKind.TEXT), "son numéro 255081416802538")
                        .problem())
                .contains("sécurité sociale");
    }

    private static Sheet.Answer question(AnswerKind kind) {
        return new Sheet.Answer("k", "Question", kind, List.of("Seule", "À deux"), null, false);
    }
}
