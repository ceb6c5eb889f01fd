package fr.passerelle.directory.imports;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Position;
import fr.passerelle.kernel.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which commune a name, a postal code and an INSEE code, each possibly wrong, designate together. */
final class CommuneRecognition {

    /** What the answer rests on, from the surest. */
    enum Ground {
        NAME_AND_POSTAL_CODE,
        INSEE_CODE,
        NAME,
        POSTAL_CODE,
        SIMILAR_NAME,
        /** The postal code exists but serves several communes, none of that name: the commune stays unknown. */
        SEVERAL,
        NONE
    }

    record Answer(Optional<Commune> commune, Ground ground) {}

    private static final Set<String> SMALL_WORDS = Set.of(
            "le", "la", "les", "l", "de", "du", "des", "d", "en", "sur", "sous", "et", "st", "saint", "sainte", "ste");

    private final Communes communes;

    CommuneRecognition(Communes communes) {
        this.communes = communes;
    }

    /** @param point where the place says it stands, which only chooses between communes of one name; null when it does not say */
    Answer recognise(String name, String postalCode, String inseeCode, @Nullable Position point) {
        List<Commune> posted = communes.byPostalCode(postalCode);
        List<Commune> named = communes.named(name);
        Optional<Commune> coded = communes.byCode(inseeCode);
        List<Commune> both = named.stream().filter(posted::contains).toList();
        if (!both.isEmpty()) {
            return new Answer(
                    coded.filter(both::contains).or(() -> both.stream().findFirst()), Ground.NAME_AND_POSTAL_CODE);
        }
        if (coded.filter(commune -> posted.contains(commune) || named.contains(commune))
                .isPresent()) {
            return new Answer(coded, Ground.INSEE_CODE);
        }
        List<Commune> nearby =
                only(named, commune -> !postalCode.isEmpty() && postalCode.startsWith(postalPrefix(commune)));
        if (nearby.size() == 1) {
            return new Answer(Optional.of(nearby.get(0)), Ground.NAME);
        }
        if (posted.size() == 1) {
            return new Answer(Optional.of(posted.get(0)), Ground.POSTAL_CODE);
        }
        List<Commune> similar = only(posted, commune -> areSimilar(commune.name(), name));
        if (similar.size() == 1) {
            return new Answer(Optional.of(similar.get(0)), Ground.SIMILAR_NAME);
        }
        if (posted.isEmpty() && named.size() == 1) {
            return new Answer(Optional.of(named.get(0)), Ground.NAME);
        }
        List<Commune> close = only(named, commune -> isClose(commune, point));
        if (posted.isEmpty() && close.size() == 1) {
            return new Answer(Optional.of(close.get(0)), Ground.NAME);
        }
        if (posted.isEmpty() && name.isEmpty() && postalCode.isEmpty() && coded.isPresent()) {
            return new Answer(coded, Ground.INSEE_CODE);
        }
        return new Answer(Optional.empty(), posted.isEmpty() ? Ground.NONE : Ground.SEVERAL);
    }

    /** Whether this code is that of the commune or of one of its arrondissements. */
    boolean designates(String inseeCode, Commune commune) {
        return communes.byCode(inseeCode).filter(commune::equals).isPresent();
    }

    private static boolean isClose(Commune commune, @Nullable Position point) {
        return point != null && commune.centre() != null && commune.centre().kmTo(point) <= LocationReading.FAR_KM;
    }

    private static List<Commune> only(List<Commune> communes, Predicate<Commune> condition) {
        return communes.stream().filter(condition).toList();
    }

    private static String postalPrefix(Commune commune) {
        return commune.department().startsWith("2A") || commune.department().startsWith("2B")
                ? "20"
                : commune.department();
    }

    /** « Chamonix » for Chamonix-Mont-Blanc, « Vorey sur Arzon » for Vorey: the words of one are all in the other. */
    private static boolean areSimilar(String official, String written) {
        Set<String> known = words(official);
        Set<String> asked = words(written);
        return !asked.isEmpty() && !known.isEmpty() && (known.containsAll(asked) || asked.containsAll(known));
    }

    private static Set<String> words(String name) {
        return Stream.of(PlainText.fold(name).split(" "))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .collect(Collectors.toSet());
    }
}
