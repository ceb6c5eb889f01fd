package fr.passerelle.space.details;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Fragments;
import fr.passerelle.design.FrenchInput;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Refusal;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.FileCorrections;
import fr.passerelle.people.FileCorrections.Field;
import fr.passerelle.space.details.Corrections.Correction;
import fr.passerelle.space.details.Corrections.What;
import fr.passerelle.space.details.Corrections.Written;
import gg.jte.Content;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The professional answers what the person asked to have corrected: the file is written as her form writes it, or she reads why not. */
@Controller
class AnswerCorrection {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 100;

    private final Corrections corrections;
    private final FileCorrections file;
    private final DossierFrame frame;
    private final Journal journal;

    AnswerCorrection(Corrections corrections, FileCorrections file, DossierFrame frame, Journal journal) {
        this.corrections = corrections;
        this.file = file;
        this.frame = frame;
        this.journal = journal;
    }

    /**
     * The answer.
     *
     * @param answer {@code DONE} or {@code REFUSED}
     * @param words what the person reads; asked for a refusal
     * @param value what is to be written in the file, where one field holds it
     * @param commune of the address
     */
    record AnswerForm(
            @Nullable String answer,
            @Nullable String words,
            @Nullable String value,
            @Nullable String commune) {

        AnswerForm {
            words = words == null ? "" : words.strip();
            value = value == null ? "" : value.strip();
            commune = commune == null ? "" : commune.strip();
        }

        boolean done() {
            return "DONE".equals(answer);
        }

        /** What is typed for that field. */
        String typed(Field field) {
            return String.valueOf(field == Field.COMMUNE ? commune : value);
        }

        Fields fields() {
            return Fields.of(this);
        }
    }

    @Allowed(Action.EDIT_PERSON)
    @GetMapping("/personnes/{person}/corrections")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        Fields fields = corrections.waiting(person).stream()
                .findFirst()
                .map(first -> suggested(first, file.held(viewer, person)))
                .orElseGet(Fields::blank);
        return page(HttpStatus.OK, viewer, person, fields);
    }

    @Allowed(Action.EDIT_PERSON)
    @PostMapping("/personnes/{person}/corrections/{correction}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID correction,
            @ModelAttribute("form") AnswerForm form) {
        Correction asked = corrections.waiting(person).stream()
                .filter(each -> each.id().equals(correction))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return Refusal.CONFLICT.page();
        }
        Fields fields = checked(form);
        Map<Field, String> typed = form.done() ? typed(asked.what(), form) : Map.of();
        Map<Field, String> held = file.held(viewer, person);
        if (!fields.hasErrors() && !typed.isEmpty()) {
            fields = written(viewer, person, typed, held, fields);
        }
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, fields);
        }
        Written written = typed.isEmpty() ? null : new Written(line(typed.keySet(), held), line(typed.keySet(), typed));
        String words = form.words();
        Corrections.Answer answer =
                new Corrections.Answer(form.done(), words == null || words.isEmpty() ? null : words, written);
        if (!corrections.answer(person, correction, viewer.id(), answer)) {
            return Refusal.CONFLICT.page();
        }
        journal.record(
                viewer.actor(),
                Entry.on(person, form.done() ? "space.correction-done" : "space.correction-refused", correction));
        return Pages.go("/personnes/" + person + "/corrections", "La personne lira votre réponse dans son espace.");
    }

    private static Fields checked(AnswerForm form) {
        String words = String.valueOf(form.words());
        if (!form.done() && !"REFUSED".equals(form.answer())) {
            return form.fields().and("words", "Dites si le dossier est corrigé, ou s’il reste comme il est.");
        }
        if (!form.done() && words.isEmpty()) {
            return form.fields().and("words", "Dites à la personne pourquoi le dossier reste comme il est.");
        }
        return words.length() > LONGEST
                ? form.fields().and("words", "C’est trop long\u00a0: 300 caractères au plus.")
                : form.fields();
    }

    private static Map<Field, String> typed(What what, AnswerForm form) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        what.fields().forEach(field -> typed.put(field, form.typed(field)));
        return typed;
    }

    /** Writes what was typed; gives what is to be corrected first, when nothing could be written. */
    private Fields written(
            Viewer viewer, UUID person, Map<Field, String> typed, Map<Field, String> held, Fields fields) {
        if (!held.keySet().containsAll(typed.keySet())) {
            return fields.and("", "L’adresse est protégée\u00a0: seul un professionnel qui peut la lire la corrige.");
        }
        if (typed.values().stream().allMatch(String::isEmpty)) {
            return fields.and("value", "Écrivez ce qui est juste.");
        }
        if (typed.entrySet().stream().allMatch(each -> each.getValue().equals(held.get(each.getKey())))) {
            return fields.and("value", "Le dossier dit déjà cela. Changez-le, ou laissez le dossier comme il est.");
        }
        return file.write(viewer, person, typed)
                .map(refused -> fields.and(input(refused.field()), refused.message()))
                .orElse(fields);
    }

    private static String input(@Nullable Field field) {
        return field == null ? "" : field == Field.COMMUNE ? "commune" : "value";
    }

    /** The form as it opens: her own words where the field can hold them, else what the file holds. */
    private static Fields suggested(Correction asked, Map<Field, String> held) {
        boolean fits = asked.what() == What.BIRTH_DATE
                ? FrenchInput.day(asked.words()).isPresent()
                : asked.words().length() <= LONGEST_NAME;
        String now = asked.what().fields().stream().findFirst().map(held::get).orElse("");
        return Fields.of(Map.of(
                "value", fits ? asked.words() : String.valueOf(now), "commune", held.getOrDefault(Field.COMMUNE, "")));
    }

    private static String line(Collection<Field> fields, Map<Field, String> values) {
        return fields.stream()
                .map(field -> values.getOrDefault(field, ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "space/details/corrections",
                "around",
                frame.of(viewer, person, "/corrections"),
                "fields",
                fields,
                "waiting",
                corrections.waiting(person),
                "answered",
                corrections.answered(person),
                "held",
                file.held(viewer, person));
    }

    /** Tells on the dossier that something waits. */
    @Component
    record Panel(Corrections corrections, Access access, Fragments fragments) implements DossierPanel {

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Side side() {
            return Side.ASIDE;
        }

        @Override
        public Optional<Content> panel(Viewer viewer, UUID person) {
            if (!access.may(viewer, Action.EDIT_PERSON, person)) {
                return Optional.empty();
            }
            int waiting = corrections.waiting(person).size();
            return waiting == 0
                    ? Optional.empty()
                    : Optional.of(fragments.of("space/details/panel", "person", person, "waiting", waiting));
        }
    }
}
