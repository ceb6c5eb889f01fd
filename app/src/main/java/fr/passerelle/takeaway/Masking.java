package fr.passerelle.takeaway;

import fr.passerelle.people.ProtectedAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Masks the names of other persons that the file knows of: those of her household, a relative. Source: article L311-6 of the code of relations
 * between the public and the administration, and article 15 (4) of the GDPR.
 */
@Component
public class Masking {

    static final String OTHER = "[une autre personne]";

    static final String ADDRESS = "[adresse protégée]";

    private static final int SHORTEST = 3;

    private final JdbcClient jdbc;
    private final GivenTables tables;
    private final ProtectedAddress address;

    Masking(JdbcClient jdbc, GivenTables tables, ProtectedAddress address) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.address = address;
    }

    /** What masks the names of others in the rows of that person. */
    public Mask of(UUID person) {
        Set<String> own = words(jdbc.sql("""
                        select concat_ws(' ', display_name, first_name, last_name, birth_name) from people_person where id = ?
                        """).param(person).query(String.class).list());
        List<String> others = tables.others().stream()
                .flatMap(sql -> jdbc.sql(sql).param("person", person).query(String.class).list().stream())
                .filter(Objects::nonNull)
                .toList();
        Set<String> masked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        others.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .forEach(masked::add);
        masked.addAll(words(others));
        masked.removeIf(own::contains);
        return new Mask(pattern(masked), null);
    }

    /** The same, with where she lives wherever somebody wrote it, when her address is protected. */
    public Mask hiding(UUID person) {
        return new Mask(of(person).names, address.of(person).orElse(null));
    }

    private static @Nullable Pattern pattern(Set<String> masked) {
        return masked.isEmpty()
                ? null
                : Pattern.compile(
                        masked.stream()
                                .sorted((a, b) -> b.length() - a.length())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Set<String> words(List<String> names) {
        return names.stream()
                .filter(Objects::nonNull)
                .flatMap(name -> Stream.of(name.split("[\\s,]+")))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    /** What is to be masked in a text; the longest first, so that a full name leaves nothing behind. */
    public static final class Mask {

        private final @Nullable Pattern names;

        private final @Nullable Pattern address;

        private Mask(@Nullable Pattern names, @Nullable Pattern address) {
            this.names = names;
            this.address = address;
        }

        /** A text with the names of others masked. */
        public String masked(String text) {
            String shown = address == null ? text : address.matcher(text).replaceAll(ADDRESS);
            return names == null ? shown : names.matcher(shown).replaceAll(OTHER);
        }

        /** The same in everything that a value holds. */
        JsonNode masked(JsonNode value) {
            if (names == null && address == null) {
                return value;
            }
            if (value.isString()) {
                return StringNode.valueOf(masked(value.stringValue()));
            }
            if (value instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, masked(array.get(i)));
                }
            } else if (value instanceof ObjectNode object) {
                object.propertyNames().stream().toList().forEach(key -> object.set(key, masked(object.get(key))));
            }
            return value;
        }
    }
}
