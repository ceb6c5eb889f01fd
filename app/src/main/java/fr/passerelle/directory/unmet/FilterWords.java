package fr.passerelle.directory.unmet;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours.HalfDay;
import fr.passerelle.directory.Term;
import fr.passerelle.directory.Wish;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A choice of the public search as it was counted, « besoin=DEAFNESS », in French words. */
final class FilterWords {

    private static final Map<String, List<? extends Term>> TERMS = Map.of(
            "service", List.of(Offer.Service.values()),
            "pour", List.of(Offer.Audience.values()),
            "besoin", List.of(Offer.Need.values()),
            "prix", List.of(Offer.Fee.values()),
            "acces", List.of(Offer.AccessMode.values()));

    private FilterWords() {}

    static String of(String filter) {
        String[] parts = filter.split("=", 2);
        if (parts.length < 2) {
            return "Plusieurs choix ensemble, ou la commune elle-même";
        }
        return switch (parts[0]) {
            case "rayon" -> "À moins de " + parts[1] + "\u00a0km";
            case "quand" -> moment(parts[1]);
            default -> terms(TERMS.getOrDefault(parts[0], List.of()), parts[1]);
        };
    }

    private static String terms(List<? extends Term> known, String codes) {
        return Stream.of(codes.split(","))
                .map(code -> known.stream()
                        .filter(term -> ((Enum<?>) term).name().equals(code))
                        .map(Term::label)
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining(" ou "));
    }

    private static String moment(String code) {
        String[] parts = code.split("-", 2);
        if (parts.length < 2) {
            return "Ouvert au moment de la recherche";
        }
        return "Ouvert " + new Wish.Time(DayOfWeek.valueOf(parts[0]), HalfDay.valueOf(parts[1])).words();
    }
}
