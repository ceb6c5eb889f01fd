package fr.passerelle.people.join;

import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Phones;
import fr.passerelle.people.Situation;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two files may say differently of one person: columns that only make sense together, chosen together. */
enum Topic {
    NAME("Nom", "display_name", "pseudonym", "first_name", "last_name", "birth_name"),
    BIRTH("Date de naissance", "birth_date"),
    SEX("Sexe", "sex"),
    PHONE("Téléphone", "phone", "phone_2"),
    EMAIL("E-mail", "email"),
    HOME("Où elle habite", "housing", "address", "commune_name", "commune_insee", "latitude", "longitude"),
    LANGUAGES("Langues", "languages", "interpreter_needed"),
    READING("Lecture", "reading_comfort"),
    NEEDS("Besoins", "needs"),
    CHANNELS("Comment la joindre", "preferred_channel", "possible_channels", "safe_hours", "contact_note"),
    TRUST("Personne de confiance", "trusted_person", "trusted_phone"),
    PROTECTION("Protection juridique", "protection", "protection_by");

    /** Told by another column, or by none. */
    private static final List<String> SILENT =
            List.of("pseudonym", "first_name", "last_name", "commune_insee", "latitude", "longitude");

    private final String label;
    private final List<String> columns;

    Topic(String label, String... columns) {
        this.label = label;
        this.columns = List.of(columns);
    }

    String label() {
        return label;
    }

    List<String> columns() {
        return columns;
    }

    /** What a file says of it, in French; empty when nothing. */
    String words(Map<String, @Nullable Object> file) {
        return columns.stream()
                .filter(column -> !SILENT.contains(column))
                .map(column -> said(column, file.get(column)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String said(String column, @Nullable Object value) {
        return switch (column) {
            case "phone", "phone_2", "trusted_phone" -> value == null ? "" : Phones.say(value.toString());
            case "birth_date" -> value instanceof Date date ? French.date(date.toLocalDate()) : "";
            case "birth_name" -> value == null ? "" : "nom de naissance\u00a0: " + value;
            case "sex" ->
                value == null ? "" : Situation.Sex.valueOf(value.toString()).label();
            case "housing" ->
                value == null ? "" : Situation.Housing.valueOf(value.toString()).label();
            case "reading_comfort" ->
                value == null ? "" : Situation.Reading.valueOf(value.toString()).label();
            case "preferred_channel" ->
                value == null ? "" : Situation.Channel.valueOf(value.toString()).label();
            case "protection" ->
                value == null
                        ? ""
                        : Situation.Protection.valueOf(value.toString()).label();
            case "interpreter_needed" -> Boolean.TRUE.equals(value) ? "interprète nécessaire" : "";
            case "languages" -> String.join(", ", Situation.spoken(items(value)));
            case "needs" ->
                items(value).stream()
                        .map(need -> Situation.Need.valueOf(need).label())
                        .collect(Collectors.joining(", "));
            case "possible_channels" ->
                items(value).stream()
                        .map(way -> Situation.Channel.valueOf(way).label())
                        .collect(Collectors.joining(", "));
            default -> Objects.toString(value, "");
        };
    }

    private static List<String> items(@Nullable Object value) {
        try {
            return value instanceof Array array ? Arrays.asList((String[]) array.getArray()) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
