package fr.passerelle.mandate;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a mandate into words: the French that binds, and the same in the language in which it is explained. */
@Component
public class Wording {

    private final MandateTexts texts;

    Wording(MandateTexts texts) {
        this.texts = texts;
    }

    /** Who signs. */
    public record Names(String person, String organisation, String professional) {}

    /** The text of a mandate, in that language. */
    public MandateText of(
            String version, Language language, Names names, MandateDuration duration, List<Matter> given) {
        return texts.of(version, language)
                .filled(
                        Map.of(
                                "person", names.person(),
                                "organisation", names.organisation(),
                                "professional", names.professional(),
                                "duration", words(language).of("duration." + duration)),
                        given.stream().map(each -> title(each, language)).toList());
    }

    /** What is allowed, in that language; the name of a procedure stays French, as the site and the letters write it. */
    public static String title(Matter matter, Language language) {
        return matter.family() == null ? matter.title() : words(language).of("family." + matter.family());
    }

    private static Words words(Language language) {
        return Words.beside(Wording.class, language);
    }
}
