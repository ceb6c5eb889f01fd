package fr.passerelle.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SmsTextTests {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    @Test
    void theLimitsAreThoseOfTheStandard() {
        assertThat(BASIC).hasSize(127);
        assertThat(SmsText.of("")).isEqualTo(new SmsText(true, 0, 0));
        assertThat(SmsText.of("a".repeat(160))).isEqualTo(new SmsText(true, 160, 1));
        assertThat(SmsText.of("a".repeat(161))).isEqualTo(new SmsText(true, 161, 2));
        assertThat(SmsText.of("a".repeat(306))).isEqualTo(new SmsText(true, 306, 2));
        assertThat(SmsText.of("a".repeat(307))).isEqualTo(new SmsText(true, 307, 3));
        assertThat(SmsText.of("ê" + "a".repeat(69))).isEqualTo(new SmsText(false, 70, 1));
        assertThat(SmsText.of("ê" + "a".repeat(70))).isEqualTo(new SmsText(false, 71, 2));
        assertThat(SmsText.of("ê" + "a".repeat(134))).isEqualTo(new SmsText(false, 135, 3));
    }

    @Test
    void theExtensionCountsForTwoAndIsNeverCut() {
        assertThat(SmsText.of("€".repeat(80))).isEqualTo(new SmsText(true, 160, 1));
        assertThat(SmsText.of("€".repeat(80) + "a")).isEqualTo(new SmsText(true, 161, 2));
        // 152 units fit in a part of 153: the pair that would straddle goes to the next one.
        assertThat(SmsText.of("€".repeat(153))).isEqualTo(new SmsText(true, 306, 3));
    }

    @Test
    void anEmojiIsNotCutEither() {
        assertThat(SmsText.of("😀".repeat(35))).isEqualTo(new SmsText(false, 70, 1));
        assertThat(SmsText.of("😀".repeat(67))).isEqualTo(new SmsText(false, 134, 3));
    }

    @Property
    void aBasicTextCostsItsLengthAndNoMorePartsThanItMust(@ForAll("basic") String text) {
        SmsText sms = SmsText.of(text);
        assertThat(sms.basic()).isTrue();
        assertThat(sms.length()).isEqualTo(text.length());
        int expected = text.isEmpty() ? 0 : text.length() <= 160 ? 1 : (text.length() + 152) / 153;
        assertThat(sms.parts()).isEqualTo(expected);
    }

    @Property
    void oneMoreSignNeverCostsLess(@ForAll("any") String text) {
        assertThat(SmsText.of(text + "a").parts())
                .isGreaterThanOrEqualTo(SmsText.of(text).parts());
        assertThat(SmsText.of(text).parts() * 160)
                .isGreaterThanOrEqualTo(SmsText.of(text).length());
    }

    @Property
    void plainFrenchAlwaysFitsTheBasicAlphabetOnceMadeThrifty(@ForAll("french") String text) {
        assertThat(SmsText.of(SmsText.thrifty(text)).basic()).isTrue();
        assertThat(SmsText.thrifty(SmsText.thrifty(text))).isEqualTo(SmsText.thrifty(text));
    }

    @Provide
    Arbitrary<String> basic() {
        return Arbitraries.strings().withChars(BASIC.toCharArray()).ofMaxLength(700);
    }

    @Provide
    Arbitrary<String> any() {
        return Arbitraries.strings()
                .withChars("aé€[ê’ç\uD83D\uDE00".toCharArray())
                .ofMaxLength(400);
    }

    @Provide
    Arbitrary<String> french() {
        return Arbitraries.strings()
                .withChars(
                        "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœÀÂÇÉÈÊËÎÏÔÙÛÜŒ ’«»—–…·\u00a0\u202f,.;:!?0123456789€"
                                .toCharArray())
                .ofMaxLength(300);
    }
}
