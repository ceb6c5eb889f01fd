package fr.passerelle.directory.api;

import fr.passerelle.directory.Around;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceSearch.Filters;
import fr.passerelle.directory.PlaceSearch.Opening;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.Term;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.directory.Whereabouts.Spot;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of a question put by a program, read strictly: everything that is wrong is said at once, in French. */
final class Asked {

    static final Set<String> KNOWN = Set.of(
            "near",
            "commune",
            "postal_code",
            "q",
            "service",
            "public",
            "care",
            "access",
            "free",
            "open_at",
            "radius_km",
            "limit",
            "page",
            "modified_since");

    private static final int MOST = 200;
    private static final int USUAL = 20;
    private static final double USUAL_KM = 20;

    /** Something wrong in one parameter. */
    record Problem(String parameter, String message) {}

    private final MultiValueMap<String, String> values;
    private final Whereabouts whereabouts;
    private final List<Problem> problems = new ArrayList<>();

    Asked(MultiValueMap<String, String> values, Whereabouts whereabouts) {
        this.values = values;
        this.whereabouts = whereabouts;
    }

    /** @throws WrongQuestion with every problem found */
    Question question() {
        values.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> problems.add(new Problem(name, "Paramètre inconnu.")));
        Around around = around();
        Filters filters = new Filters(
                terms("service", Offer.Service.values()),
                terms("public", Offer.Audience.values()),
                terms("care", Offer.Need.values()),
                free() ? Set.of(Offer.Fee.FREE) : Set.of(),
                terms("access", Offer.AccessMode.values()),
                false);
        Question question = new Question(
                around, text("q"), filters, opening(), number("page", 1, 10_000, 1), number("limit", 1, MOST, USUAL));
        if (!problems.isEmpty()) {
            throw new WrongQuestion(problems);
        }
        return question;
    }

    /** The moment since which places must have changed; null when all are asked. */
    @Nullable
    Instant since() {
        String text = text("modified_since");
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(Now.PARIS).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new WrongQuestion(List.of(new Problem(
                    "modified_since", "Écrivez une date, par exemple 2026-11-01, ou 2026-11-01T08:00:00Z.")));
        }
    }

    private @Nullable Around around() {
        double km = decimal("radius_km", 0.1, 200, USUAL_KM);
        String near = text("near");
        String place = Optional.ofNullable(text("commune")).orElse(text("postal_code"));
        if (near != null) {
            return position(near)
                    .map(position -> new Around(position, km, null))
                    .orElse(null);
        }
        if (place == null) {
            return null;
        }
        Optional<Spot> spot = whereabouts.spot(place);
        if (spot.isEmpty()) {
            problems.add(new Problem(
                    text("commune") != null ? "commune" : "postal_code",
                    "Commune inconnue\u00a0: «\u00a0" + place + "\u00a0»."));
        }
        return spot.map(found -> found.within(km)).orElse(null);
    }

    private Optional<Position> position(String near) {
        String[] parts = near.split(",", -1);
        try {
            double latitude = Double.parseDouble(parts[0].strip());
            double longitude = Double.parseDouble(parts[parts.length - 1].strip());
            if (parts.length == 2 && Position.isOnGlobe(latitude, longitude)) {
                return Optional.of(new Position(latitude, longitude));
            }
        } catch (NumberFormatException e) {
            // Said just below, as for numbers out of the globe.
        }
        problems.add(new Problem("near", "Écrivez une latitude et une longitude, par exemple 43.4545,5.4697."));
        return Optional.empty();
    }

    /** A code (ADMINISTRATIVE_PROCEDURES) or a label of the national schema, however it is spelled. */
    private <T extends Enum<T> & Term> Set<T> terms(String name, T[] known) {
        Set<T> found = new LinkedHashSet<>();
        for (String asked : values.getOrDefault(name, List.of())) {
            Optional<T> term = Stream.of(known)
                    .filter(each -> each.name().equals(asked)
                            || PlainText.fold(each.label()).equals(PlainText.fold(asked)))
                    .findFirst();
            term.ifPresentOrElse(
                    found::add,
                    () -> problems.add(new Problem(
                            name,
                            "Valeur inconnue\u00a0: «\u00a0" + asked + "\u00a0». Valeurs possibles\u00a0: "
                                    + String.join(
                                            ", ",
                                            Stream.of(known).map(Term::label).toList()) + ".")));
        }
        return found;
    }

    private boolean free() {
        String free = text("free");
        if (free != null && !Set.of("true", "false").contains(free)) {
            problems.add(new Problem("free", "Écrivez true ou false."));
        }
        return "true".equals(free);
    }

    private Opening opening() {
        String at = text("open_at");
        if (at == null) {
            return Opening.ANY;
        }
        try {
            LocalDateTime local = at.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(at).atZoneSameInstant(Now.PARIS).toLocalDateTime()
                    : LocalDateTime.parse(at);
            return new Opening(local, null, null);
        } catch (DateTimeException e) {
            problems.add(new Problem("open_at", "Écrivez une date et une heure, par exemple 2026-11-26T09:30."));
            return Opening.ANY;
        }
    }

    private int number(String name, int least, int most, int usual) {
        return (int) read(name, Integer::parseInt, least, most, usual, "un nombre entier");
    }

    private double decimal(String name, double least, double most, double usual) {
        return read(name, Double::parseDouble, least, most, usual, "un nombre");
    }

    private double read(
            String name,
            Function<String, ? extends Number> reader,
            double least,
            double most,
            double usual,
            String kind) {
        String text = text(name);
        if (text == null) {
            return usual;
        }
        try {
            double number = reader.apply(text).doubleValue();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said just below, as for numbers out of bounds.
        }
        problems.add(new Problem(name, "Écrivez " + kind + " de " + trimmed(least) + " à " + trimmed(most) + "."));
        return usual;
    }

    private static String trimmed(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : Double.toString(number).replace('.', ',');
    }

    private @Nullable String text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            problems.add(new Problem(name, "Ce paramètre ne se donne qu’une fois."));
        }
        return given.isEmpty() || given.get(0).isBlank() ? null : given.get(0).strip();
    }

    /** The question as a whole cannot be answered. */
    static final class WrongQuestion extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        WrongQuestion(List<Problem> problems) {
            super("wrong question", null, false, false);
            this.problems = List.copyOf(Map.copyOf(index(problems)).values());
        }

        private static Map<String, Problem> index(List<Problem> problems) {
            Map<String, Problem> first = new java.util.LinkedHashMap<>();
            problems.forEach(problem -> first.putIfAbsent(problem.parameter(), problem));
            return first;
        }

        List<Problem> problems() {
            return problems;
        }
    }
}
