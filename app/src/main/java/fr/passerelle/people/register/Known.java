package fr.passerelle.people.register;

import fr.passerelle.design.Fields;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Phones;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a person, as the fields of the form hold it. */
@Component
class Known {

    private static final List<String> WHERE_SHE_LIVES =
            List.of("housing", "address", "addressProtected", "commune", "communeInsee");

    private static final Map<String, String> LABELS = labels();

    private final JdbcClient jdbc;

    Known(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The present state of a file.
     *
     * @param values what each field holds, by its name
     * @param hidden whether where she lives was left out
     */
    record Record(UUID person, String name, long version, Map<String, Object> values, boolean hidden) {

        /** Where the file now differs from what was typed: « Téléphone : 06 39 98 04 17 ». */
        List<String> differences(Fields typed) {
            Fields now = Fields.of(values);
            List<String> lines = new ArrayList<>();
            LABELS.forEach((field, label) -> {
                boolean same = List.copyOf(filled(now, field)).equals(filled(typed, field));
                if (!same && !hides(field)) {
                    String value = String.join(", ", filled(now, field));
                    lines.add(label + " : " + (value.isEmpty() ? "vide" : value));
                }
            });
            return lines;
        }

        /** Whether that field was left out. */
        boolean hides(String field) {
            return hidden && WHERE_SHE_LIVES.contains(field);
        }

        private static List<String> filled(Fields fields, String name) {
            return fields.values(name).stream()
                    .filter(value -> !value.isBlank() && !value.equals("false"))
                    .map(value -> name.toLowerCase(Locale.ROOT).contains("phone")
                            ? Phones.read(value).map(Phones::say).orElse(value)
                            : value)
                    .toList();
        }
    }

    Record of(UUID person, boolean seesProtectedAddress) {
        return jdbc.sql("select * from people_person where id = ?")
                .param(person)
                .query((row, i) -> record(row, seesProtectedAddress))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Record record(ResultSet row, boolean seesProtectedAddress) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : LABELS.keySet()) {
            Object value = value(row, field);
            if (value != null) {
                values.put(field, value);
            }
        }
        if (row.getBoolean("pseudonym")) {
            values.put("pseudonym", row.getString("display_name"));
        } else {
            values.remove("pseudonym");
        }
        boolean hidden = row.getBoolean("address_protected") && !seesProtectedAddress;
        if (hidden) {
            WHERE_SHE_LIVES.forEach(values::remove);
        }
        return new Record(
                row.getObject("id", UUID.class), row.getString("display_name"), row.getLong("version"), values, hidden);
    }

    private static @Nullable Object value(ResultSet row, String field) throws SQLException {
        Object value = row.getObject(column(field));
        if (value instanceof Array array) {
            return Arrays.asList((Object[]) array.getArray());
        }
        if (value instanceof Date date) {
            return French.field(LocalDate.parse(date.toString()));
        }
        return value instanceof String text && field.toLowerCase(Locale.ROOT).contains("phone")
                ? Phones.say(text)
                : value;
    }

    private static String column(String field) {
        return switch (field) {
            case "phone2" -> "phone_2";
            case "preferred" -> "preferred_channel";
            case "possible" -> "possible_channels";
            case "commune" -> "commune_name";
            case "interpreter" -> "interpreter_needed";
            case "reading" -> "reading_comfort";
            default -> field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        };
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        String[] pairs = """
                firstName=Prénom|lastName=Nom|pseudonym=Pseudonyme|birthName=Nom de naissance|birthDate=Date de naissance|sex=Sexe|phone=Téléphone|\
                phone2=Autre téléphone|email=E-mail|preferred=Moyen préféré|possible=Autres moyens|safeHours=Moments|contactNote=À savoir|\
                neverWrite=Ne jamais écrire|neverCall=Ne jamais appeler|neverReason=Pourquoi|neverReviewOn=À revoir le|housing=Logement|\
                address=Adresse|addressProtected=Adresse protégée|commune=Commune|communeInsee=Code INSEE|languages=Langues|interpreter=Interprète|\
                reading=Lecture|needs=Besoins|trustedPerson=Personne de confiance|trustedPhone=Son téléphone|protection=Protection juridique|\
                protectionBy=Exercée par""".split("\\|");
        Arrays.stream(pairs).map(pair -> pair.split("=", 2)).forEach(pair -> labels.put(pair[0], pair[1]));
        return labels;
    }
}
