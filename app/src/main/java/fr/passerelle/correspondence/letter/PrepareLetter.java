package fr.passerelle.correspondence.letter;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.correspondence.LetterTemplate;
import fr.passerelle.correspondence.LetterTemplates;
import fr.passerelle.correspondence.Letters;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Secrets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A letter is chosen in the library, then its blanks are filled in: the letter is then read over and corrected freely. */
@Controller
class PrepareLetter {

    private static final int LONGEST = 3_000;

    private final LetterTemplates templates;
    private final Letters letters;
    private final DossierFrame frame;

    PrepareLetter(LetterTemplates templates, Letters letters, DossierFrame frame) {
        this.templates = templates;
        this.letters = letters;
        this.frame = frame;
    }

    /** What fills the blanks, by their key. */
    record FillForm(@Nullable Map<String, String> fields) {

        Map<String, String> given() {
            Map<String, String> given = new HashMap<>();
            if (fields != null) {
                fields.forEach((key, value) -> given.put(key, value == null ? "" : value.strip()));
            }
            return given;
        }
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping("/personnes/{person}/courriers/nouveau")
    ModelAndView choose(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "correspondence/letter/choose",
                "around",
                frame.of(viewer, person, "/messages"),
                "person",
                person,
                "templates",
                List.copyOf(templates.all()));
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping("/personnes/{person}/courriers/nouveau/{template}")
    ModelAndView blanks(Viewer viewer, @PathVariable UUID person, @PathVariable String template) {
        return page(Pages.show("correspondence/letter/fill"), viewer, person, required(template), Fields.blank());
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping("/personnes/{person}/courriers/nouveau/{template}")
    ModelAndView prepare(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable String template,
            @ModelAttribute("form") FillForm form,
            BindingResult errors) {
        LetterTemplate chosen = required(template);
        Map<String, String> given = form.given();
        Fields fields = check(chosen, given);
        if (fields.hasErrors() || errors.hasErrors()) {
            return page(Pages.refuse("correspondence/letter/fill"), viewer, person, chosen, fields);
        }
        var drafted = letters.draft(viewer, person, new Letters.Draft(template, given, null, List.of(), null));
        return Pages.go(drafted.path() + "/courrier", "Le courrier est prêt à relire.");
    }

    private static Fields check(LetterTemplate template, Map<String, String> given) {
        Map<String, String> typed = new HashMap<>();
        given.forEach((key, value) -> typed.put(name(key), value));
        Fields fields = Fields.of(typed);
        for (LetterTemplate.Field field : template.fields()) {
            String value = given.getOrDefault(field.key(), "");
            if (value.isEmpty() && !field.optional()) {
                fields = fields.and(name(field.key()), "Remplissez ce champ : le courrier en a besoin.");
            } else if (value.length() > LONGEST) {
                fields = fields.and(name(field.key()), "C’est trop long : 3 000 signes au plus.");
            } else if (Secrets.in(value).contains(Secrets.Kind.PASSWORD)) {
                fields = fields.and(
                        name(field.key()), "Cela ressemble à un mot de passe : il ne s’écrit pas dans un courrier.");
            }
        }
        return fields;
    }

    private static String name(String key) {
        return "fields[" + key + "]";
    }

    private LetterTemplate required(String template) {
        return templates.find(template).orElseThrow(NotFound::new);
    }

    private ModelAndView page(ModelAndView page, Viewer viewer, UUID person, LetterTemplate template, Fields fields) {
        return page.addObject("around", frame.of(viewer, person, "/messages"))
                .addObject("person", person)
                .addObject("template", template)
                .addObject(
                        "operators",
                        Arrays.stream(Operator.values())
                                .filter(each -> each != Operator.AUTRE)
                                .map(Operator::label)
                                .toList())
                .addObject("fields", fields);
    }
}
