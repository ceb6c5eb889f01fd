package fr.passerelle.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTests {

    private static final List<String> SELF = List.of("Nadia Ferrand", "nadia.ferrand@mds.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un pont de pierre grise",
                "cheval tracteur brindille",
                "8fK2-x9Qz-41Lm",
                "les grenouilles chantent tard",
                "كلمة مرور طويلة جدا"
            })
    void aLongPhraseOfOnesOwnIsAccepted(String phrase) {
        assertThat(Passphrases.problem(phrase, SELF)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2026!",
                "M0t de p@sse 2026",
                "azertyuiop123",
                "123456789012",
                "aaaaaaaaaaaaaaa",
                "bonjour marseille 13",
                "password12345",
                "passerelle2026!!",
                "Qwertyuiop2026"
            })
    void aKnownPhraseIsRefusedWhateverItsSigns(String phrase) {
        assertThat(Passphrases.problem(phrase, SELF))
                .hasValueSatisfying(words -> assertThat(words).contains("trop connue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nadia aime les ponts", "le grand ferrand bleu", "Férrand et tulipes"})
    void onesOwnNameIsRefused(String phrase) {
        assertThat(Passphrases.problem(phrase, SELF))
                .hasValueSatisfying(words -> assertThat(words).contains("nom"));
    }

    @Test
    void aShortPhraseIsRefusedAndAnEndlessOneToo() {
        assertThat(Passphrases.problem("tulipe nord", SELF)).isPresent();
        assertThat(Passphrases.problem("tulipe ".repeat(40), SELF)).isPresent();
        assertThat(Passphrases.problem(null, SELF)).isPresent();
    }

    @Test
    void aPhraseIsKeptAsAHashThatOnlyItOpens() {
        Passphrases passphrases = new Passphrases();
        String hash = passphrases.encode("cheval tracteur brindille");
        assertThat(hash).startsWith("$argon2id$").doesNotContain("cheval");
        assertThat(passphrases.matches("cheval tracteur brindille", hash)).isTrue();
        assertThat(passphrases.matches("cheval tracteur brindilles", hash)).isFalse();
        assertThat(passphrases.matches("nobody has this passphrase", null)).isFalse();
    }

    @Test
    void verifyingWhereThereIsNoAccountCostsTheSame() {
        String kept = new Passphrases().encode("quatre mots sans rapport");
        assertThat(kept.substring(0, kept.lastIndexOf("p=1") + 3)).isEqualTo(Passphrases.NOBODY.substring(0, 30));
        assertThat(kept).hasSameSizeAs(Passphrases.NOBODY);
    }
}
