package fr.passerelle.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.design.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of mandates: complete in each language, dated, filled with names and with nothing of what names hold. */
class MandateTextTests {

    private final MandateTexts texts = new MandateTexts();
    private final Wording wording = new Wording(texts);

    @Test
    void everyVersionSaysTheSamePartsInFrenchEnglishAndArabic() {
        for (String version : texts.versions()) {
            int parts = texts.of(version, Language.FR).parts().size();
            assertThat(texts.of(version, Language.EN).parts()).hasSize(parts);
            assertThat(texts.of(version, Language.AR).parts()).hasSize(parts);
        }
        assertThat(words(Language.FR)).contains("Seul le texte français fait foi", "articles 1984", "Refuser ne prive");
        assertThat(words(Language.EN)).contains("Only the French text is legally binding");
        assertThat(words(Language.AR)).contains("النص الفرنسي وحده ملزم");
    }

    @Test
    void theEasyTextIsEasy() {
        String text = words(Language.FALC);
        assertThat(Stream.of(text.split("[.?!|:\\n]"))
                        .filter(sentence -> sentence.strip().split("\\s+").length > 13)
                        .toList())
                .isEmpty();
        assertThat(text).doesNotContainPattern("(?i)usager|bénéficiaire|conformément|dématérialis|nonobstant");
    }

    @Test
    void anOldTextStaysWhatItWasWhenANewOneIsAdded() {
        assertThat(texts.latest()).isEqualTo("2026-11-22");
        assertThat(words("2019-01-01", Language.FR))
                .isEqualTo(
                        "Entre qui\nLouise donne mandat à La Maison, par Nadia, un jour.\nSocial, santé\u00a0: Assurance maladie, complémentaire santé, handicap");
    }

    @Test
    void whatANameHoldsIsNeverReadAgain() {
        MandateText text = texts.of("2019-01-01", Language.FR)
                .filled(
                        Map.of("person", "{organisation}", "organisation", "B", "professional", "C", "duration", "D"),
                        List.of());
        assertThat(text.parts().get(0).lines().get(0).text()).isEqualTo("{organisation} donne mandat à B, par C, D.");
        assertThatThrownBy(() -> texts.of("2019-01-01", Language.FR).filled(Map.of(), List.of()))
                .hasMessageContaining("{person}");
    }

    private String words(Language language) {
        return words(texts.latest(), language);
    }

    private String words(String version, Language language) {
        MandateText text = wording.of(
                version,
                language,
                new Wording.Names("Louise", "La Maison", "Nadia"),
                MandateDuration.DAY,
                List.of(new Matter(fr.passerelle.catalogue.Family.SOCIAL, null, null, "x")));
        return String.join(
                "\n",
                text.parts().stream()
                        .flatMap(part -> Stream.concat(
                                Stream.of(part.heading()), part.lines().stream().map(MandateText.Line::text)))
                        .toList());
    }
}
