package fr.passerelle.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody lives whose address is protected, wherever words typed by hand would tell it: no paper and no message holds it. */
@Component
public class ProtectedAddress {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int SHORTEST = 8;

    private final JdbcClient jdbc;

    ProtectedAddress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What finds it in a text: the whole of it or its street alone, whatever the case, accents and signs between; empty when it is not protected. */
    public Optional<Pattern> of(UUID person) {
        return jdbc.sql("select address from people_person where id = ? and address_protected and address is not null")
                .param(person)
                .query(String.class)
                .optional()
                .map(ProtectedAddress::said)
                .filter(said -> !said.isEmpty())
                .map(said -> Pattern.compile(
                        said.stream().collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether one of these texts tells it. */
    public boolean in(UUID person, Stream<String> texts) {
        Optional<Pattern> address = of(person);
        return address.isPresent()
                && texts.anyMatch(text -> address.get().matcher(text).find());
    }

    /** The longest first, so that nothing of it is left behind. */
    private static List<String> said(String address) {
        List<String> said = new ArrayList<>(List.of(address));
        Stream.of(address.split("[,\n]"))
                .map(String::strip)
                .flatMap(part -> Stream.of(part, part.replaceFirst("^\\d+\\s*(bis|ter)?\\s+(?=\\p{L})", "")))
                .filter(part -> part.length() >= SHORTEST && part.contains(" ") && !part.matches("\\d{5}.*"))
                .forEach(said::add);
        return said.stream()
                .map(ProtectedAddress::pattern)
                .filter(pattern -> !pattern.isEmpty())
                .distinct()
                .toList();
    }

    private static String pattern(String part) {
        return WORD.matcher(part)
                .results()
                .map(word -> anyAccent(word.group()))
                .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
    }

    /** « é » is also found written « e ». */
    private static String anyAccent(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> {
                    String plain =
                            Normalizer.normalize(sign, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                    return plain.equals(sign) ? sign : "[" + plain.toLowerCase(Locale.ROOT) + sign + "]";
                })
                .collect(Collectors.joining());
    }
}
