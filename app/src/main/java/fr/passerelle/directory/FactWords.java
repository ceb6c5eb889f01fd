package fr.passerelle.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The value of a fact in French words, for those who compare what people and sources say. */
public final class FactWords {

    private static final String NOTHING = "rien";

    private FactWords() {}

    /** @param value the columns of the fact */
    public static String of(Fact fact, Map<String, @Nullable Object> value) {
        String words = switch (fact) {
            case ADDRESS ->
                joined(
                        value.get("street"),
                        value.get("complement"),
                        parts(" ", value.get("postal_code"), value.get("commune_name")));
            case POSITION -> position(value);
            case PHONE -> phone(value.get("phone"));
            case HOURS -> hours(value.get("hours"));
            default ->
                fact.columns().stream()
                        .map(value::get)
                        .filter(Objects::nonNull)
                        .map(FactWords::plain)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        };
        return words.isEmpty() ? NOTHING : words;
    }

    private static String plain(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).map(FactWords::label).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static final Map<String, String> LABELS = Stream.<Term[]>of(
                    Offer.Service.values(),
                    Offer.Audience.values(),
                    Offer.Need.values(),
                    Offer.Fee.values(),
                    Offer.Mobility.values(),
                    Offer.Programme.values(),
                    Offer.Training.values(),
                    Offer.AccessMode.values(),
                    Offer.SupportMode.values())
            .flatMap(Stream::of)
            .collect(Collectors.toMap(Term::name, Term::label));

    private static String label(String code) {
        return LABELS.getOrDefault(code, code);
    }

    private static String position(Map<String, @Nullable Object> value) {
        if (!(value.get("latitude") instanceof Number latitude)
                || !(value.get("longitude") instanceof Number longitude)) {
            return "";
        }
        String point = String.format(Locale.ROOT, "%.5f, %.5f", latitude.doubleValue(), longitude.doubleValue());
        return Boolean.TRUE.equals(value.get("approximate")) ? "centre de la commune (" + point + ")" : point;
    }

    private static String phone(@Nullable Object phone) {
        return phone == null
                ? ""
                : phone.toString().replaceFirst("^\\+33", "0").replaceAll("(\\d\\d)(?=\\d)", "$1\u00a0");
    }

    /** The open days of a week; the text itself when it is not understood. */
    private static String hours(@Nullable Object text) {
        OpeningHours hours = OpeningHours.parse(text == null ? "" : text.toString());
        return hours.isUnderstood()
                ? hours.week().stream()
                        .filter(day -> day.state() != OpeningHours.State.CLOSED)
                        .map(day -> day.name() + " " + String.join(", ", day.ranges()))
                        .collect(Collectors.joining("\u00a0; "))
                : hours.text();
    }

    private static String joined(@Nullable Object... parts) {
        return parts(", ", parts);
    }

    private static String parts(String separator, @Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }
}
