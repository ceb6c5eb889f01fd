package fr.passerelle.screening;

import fr.passerelle.design.Fields;
import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.InvalidAnswer;
import fr.passerelle.instrument.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of all questions as it was sent. Its fields are the items of the instrument, which is data, so no record can name them; what is not an
 * item, nor one of the named others, is refused as an unknown field (400).
 *
 * @param fields what was typed beside the answers, and what is to be corrected
 */
public record Sent(Answers answers, Need need, Fields fields) {

    private static final Set<String> NEED = Set.of("need", "due", "risk");
    private static final Set<String> OURS = Set.of("_csrf", "_once");

    /** Reads the page. */
    public static Sent of(
            Instrument instrument, MultiValueMap<String, String> sent, ConversionService dates, Set<String> others) {
        Map<String, List<String>> raw = new TreeMap<>();
        sent.forEach((name, values) -> {
            if (instrument.item(name).isPresent()) {
                raw.put(name, values.stream().filter(value -> !value.isBlank()).toList());
            } else if (!NEED.contains(name) && !others.contains(name) && !OURS.contains(name)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        });
        Answers answers = Answers.of(raw);
        Fields fields = Fields.of(new TreeMap<String, Object>(sent));
        for (Item item : instrument.items()) {
            String fault = fault(instrument, answers, item);
            fields = fault == null ? fields : fields.and(item.code(), fault);
        }
        String words = text(sent.getFirst("need"));
        if (words != null && words.length() > 200) {
            fields = fields.and("need", "200 caractères au plus.");
        }
        LocalDate due = null;
        try {
            due = dates.convert(
                    sent.getOrDefault("due", new ArrayList<>(List.of(""))).get(0), LocalDate.class);
        } catch (ConversionException misread) {
            fields = fields.and("due", "Écrivez une date, par exemple 3/12/2026.");
        }
        return new Sent(answers, new Need(words, due, sent.containsKey("risk")), fields);
    }

    /** Whether something is to be corrected. */
    public boolean hasErrors() {
        return fields.hasErrors();
    }

    private static @Nullable String fault(Instrument instrument, Answers answers, Item item) {
        var chosen = answers.chosen().get(item.code());
        if (chosen == null) {
            return null;
        }
        try {
            instrument.check(Answers.of(Map.of(item.code(), chosen)));
            return null;
        } catch (InvalidAnswer fault) {
            return fault.getMessage();
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
