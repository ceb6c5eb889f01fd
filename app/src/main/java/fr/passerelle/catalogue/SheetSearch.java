package fr.passerelle.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.passerelle.kernel.PlainText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds sheets by words, however they are written: without accents, the beginning of a word, a letter wrong. */
public final class SheetSearch {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final int SHORT_WORD = 4;
    private static final int LONG_WORD = 8;
    private static final LevenshteinDistance ONE = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

    /** Words that every title holds. */
    private static final Set<String> EMPTY = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ma", "mes", "mon", "pour",
            "sa", "ses", "son", "un", "une");

    /** Sheets never change once read: the words of each are folded once. */
    private static final LoadingCache<Sheet, Indexed> INDEXED =
            Caffeine.newBuilder().weakKeys().build(Indexed::of);

    private SheetSearch() {}

    /**
     * What was found.
     *
     * @param near true when no sheet holds all the words: then those that hold most
     */
    public record Found(List<Sheet> sheets, boolean near) {}

    private record Indexed(Set<String> title, Set<String> rest) {

        static Indexed of(Sheet sheet) {
            Stream<String> rest = Stream.of(
                            Stream.of(
                                    sheet.purpose(),
                                    sheet.operator().label(),
                                    sheet.operator().hint(),
                                    sheet.family().label(),
                                    sheet.id()),
                            sheet.also().stream().map(Operator::label),
                            sheet.who().stream(),
                            sheet.steps().stream(),
                            sheet.elsewhere().stream().map(Sheet.Elsewhere::text),
                            sheet.pieces().stream().map(Sheet.Piece::label))
                    .flatMap(each -> each);
            return new Indexed(words(sheet.title()), words(rest.collect(Collectors.joining(" "))));
        }
    }

    private record Scored(Sheet sheet, int hits, int score) {}

    /** Those that hold the words, the best first; all of them, in their order, when no word is typed. */
    public static Found of(Collection<Sheet> sheets, String typed) {
        List<String> asked = words(typed.substring(0, Math.min(LONGEST, typed.length()))).stream()
                .limit(MOST_WORDS)
                .toList();
        if (asked.isEmpty()) {
            return new Found(List.copyOf(sheets), false);
        }
        List<Scored> scored = sheets.stream()
                .map(sheet -> score(sheet, asked))
                .filter(each -> each.hits > 0)
                .sorted(Comparator.comparingInt(Scored::hits)
                        .thenComparingInt(Scored::score)
                        .reversed())
                .toList();
        int most = scored.isEmpty() ? 0 : scored.get(0).hits;
        return new Found(
                scored.stream()
                        .filter(each -> each.hits == most)
                        .map(Scored::sheet)
                        .toList(),
                most < asked.size());
    }

    private static Scored score(Sheet sheet, List<String> asked) {
        Indexed words = INDEXED.get(sheet);
        int hits = 0;
        int score = 0;
        for (String word : asked) {
            int best = Math.max(3 * likeness(words.title, word), likeness(words.rest, word));
            hits += best > 0 ? 1 : 0;
            score += best;
        }
        return new Scored(sheet, hits, score);
    }

    /** 3 for the word itself, 2 for its beginning, 1 for a misspelling, else 0. */
    private static int likeness(Set<String> words, String asked) {
        if (words.contains(asked)) {
            return 3;
        }
        if (words.stream().anyMatch(word -> asked.length() > 2 && word.startsWith(asked))) {
            return 2;
        }
        if (asked.length() < SHORT_WORD) {
            return 0;
        }
        LevenshteinDistance distance = asked.length() >= LONG_WORD ? TWO : ONE;
        return words.stream().anyMatch(word -> word.length() >= SHORT_WORD && distance.apply(word, asked) >= 0) ? 1 : 0;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(PlainText.fold(text).split(" "))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
