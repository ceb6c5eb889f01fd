package fr.passerelle.exercise;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of easy French that a machine can see: short sentences, no jargon, no « tu ». */
final class PlainFrench {

    /** The guidance on easy-to-read French gives twelve words for a sentence. */
    private static final int MOST = 12;

    private static final Pattern HARD = Pattern.compile(
            "(?iuU)\\b(afin de|auprès de|bénéficiaire|ci-joint|ci-dessous|ci-dessus|conformément|dans le cadre|dématérialis|dispositif|éligib"
                    + "|justificatif|modalité|notamment|nonobstant|préalable|téléservice|ultérieur|usager|veuillez|etc"
                    + "|tu|toi|ton|tes|faux|échec|raté|erreur)\\b");

    private PlainFrench() {}

    /** What is too hard in these words, none for most. */
    static List<String> faults(String words) {
        Stream<String> hard = HARD.matcher(words).results().map(match -> "« " + match.group() + " »");
        Stream<String> lengthy = Stream.of(words.split("[.?!:]"))
                .map(String::strip)
                .filter(sentence -> sentence.split("[\\s\\u00a0]+").length > MOST)
                .map(sentence -> "phrase de plus de " + MOST + " mots");
        return Stream.concat(hard, lengthy).toList();
    }
}
