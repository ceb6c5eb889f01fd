package fr.passerelle.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Understands where people say they are: « Gardanne », « gardane (13120) », « 13120 », « 13041 ». */
@Component
public class Whereabouts {

    private static final Pattern WITH_CODE = Pattern.compile("(.*?)\\s*\\(?\\b(\\d{5}|2[AB]\\d{3})\\b\\)?\\s*");

    private final Communes communes;

    Whereabouts(Communes communes) {
        this.communes = communes;
    }

    /**
     * The commune meant, most peopled first when several are, and the others.
     *
     * @param others communes of the same name or postal code
     */
    public record Spot(Commune commune, List<Commune> others) {

        /** The surroundings of the commune. */
        public Around within(double km) {
            return new Around(commune.centre(), km, commune.code());
        }

        /** « Gardanne (13120) », as typed back in the field. */
        public String words() {
            return label(commune);
        }
    }

    /** The commune that this text names or whose postal or INSEE code it is. */
    public Optional<Spot> spot(String typed) {
        Matcher coded = WITH_CODE.matcher(typed.strip());
        List<Commune> found = coded.matches() ? coded(coded.group(1), coded.group(2)) : communes.named(typed);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Spot(found.get(0), found.subList(1, found.size())));
    }

    /** The commune of that INSEE code. */
    public Optional<Spot> ofCode(String insee) {
        return communes.byCode(insee).map(commune -> new Spot(commune, List.of()));
    }

    /** Communes to propose while somebody types a name or a postal code. */
    public List<Commune> suggest(String typed, int limit) {
        String text = typed.strip();
        if (text.length() < 2) {
            return List.of();
        }
        Optional<Spot> exact = text.chars().anyMatch(Character::isDigit) ? spot(text) : Optional.empty();
        return exact.map(spot -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(spot.commune()), spot.others().stream())
                        .limit(limit)
                        .toList())
                .orElseGet(() -> communes.startingWith(text, limit));
    }

    /** « Gardanne (13120) ». */
    public static String label(Commune commune) {
        return commune.postalCodes().isEmpty()
                ? commune.name()
                : commune.name() + " (" + commune.postalCodes().get(0) + ")";
    }

    private List<Commune> coded(String name, String code) {
        List<Commune> posted = communes.byPostalCode(code);
        if (!name.isBlank()) {
            List<Commune> both = communes.named(name).stream()
                    .filter(commune ->
                            posted.contains(commune) || commune.code().equals(code))
                    .toList();
            if (!both.isEmpty()) {
                return both;
            }
        }
        return posted.isEmpty() ? communes.byCode(code).stream().toList() : posted;
    }
}
