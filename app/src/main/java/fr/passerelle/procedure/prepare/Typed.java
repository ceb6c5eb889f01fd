package fr.passerelle.procedure.prepare;

import fr.passerelle.activity.Setting;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.AnswerKind;
import fr.passerelle.design.Fields;
import fr.passerelle.procedure.Steps;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * The answers as they were sent. The fields are the questions of the sheet, which is data, so no record can name them; what is not a question, nor
 * one of the named others, is refused as an unknown field (400).
 *
 * @param answers what may be kept
 * @param version of the answers on which these were typed, null when it was not sent
 */
record Typed(
        Map<String, String> answers,
        Fields fields,
        Steps.Time time,
        @Nullable Long version) {

    /** Before the key of each question, so that none takes the name of another field. */
    static final String PREFIX = "q-";

    private static final Set<String> OTHERS = Set.of("_csrf", "_once", "version", "minutes", "setting");

    static Typed of(List<Sheet.Answer> questions, Map<String, String> before, MultiValueMap<String, String> sent) {
        refuseUnknown(questions, sent);
        Map<String, String> answers = new HashMap<>();
        Fields fields = Fields.of(new TreeMap<String, Object>(sent));
        for (Sheet.Answer question : questions) {
            String typed = sent.getFirst(PREFIX + question.key());
            if (typed == null || typed.isBlank()) {
                // The number is not shown again: an empty field keeps what was checked.
                if (question.kind() == AnswerKind.NIR_KEY && before.containsKey(question.key())) {
                    answers.put(question.key(), before.get(question.key()));
                }
                continue;
            }
            AnswerCheck.Checked checked = AnswerCheck.of(question, typed);
            if (checked.value() != null) {
                answers.put(question.key(), checked.value());
            } else if (checked.problem() != null) {
                fields = fields.and(PREFIX + question.key(), checked.problem());
            }
        }
        Integer minutes = whole(sent.getFirst("minutes"));
        if (minutes != null && (minutes < 1 || minutes > 1439)) {
            fields = fields.and("minutes", "Écrivez la durée en minutes, entre 1 et 1439.");
        }
        Long version = number(sent.getFirst("version"));
        return new Typed(answers, fields, new Steps.Time(minutes, setting(sent.getFirst("setting"))), version);
    }

    private static void refuseUnknown(List<Sheet.Answer> questions, MultiValueMap<String, String> sent) {
        boolean unknown = sent.keySet().stream()
                .filter(name -> !OTHERS.contains(name))
                .anyMatch(name -> questions.stream().noneMatch(question -> name.equals(PREFIX + question.key())));
        if (unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** The minutes typed; 0 for what is no number, which is refused afterwards. */
    private static @Nullable Integer whole(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,4}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(0);
    }

    private static @Nullable Long number(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,18}") ? Long.valueOf(sent) : null;
    }

    private static @Nullable Setting setting(@Nullable String sent) {
        return Arrays.stream(Setting.values())
                .filter(value -> value.name().equals(sent))
                .findFirst()
                .orElse(null);
    }
}
