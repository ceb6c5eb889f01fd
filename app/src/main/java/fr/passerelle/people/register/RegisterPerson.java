package fr.passerelle.people.register;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.people.Likenesses;
import fr.passerelle.people.Likenesses.Twin;
import fr.passerelle.people.register.PersonRules.Understood;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registers a person. */
@Controller
class RegisterPerson {

    private static final String PAGE = "people/register/register-person";

    private final PersonRules rules;
    private final Likenesses likenesses;
    private final People people;
    private final Journal journal;

    RegisterPerson(PersonRules rules, Likenesses likenesses, People people, Journal journal) {
        this.rules = rules;
        this.likenesses = likenesses;
        this.people = people;
        this.journal = journal;
    }

    @Allowed(Action.REGISTER_PERSON)
    @GetMapping("/personnes/nouvelle")
    ModelAndView form(Viewer viewer) {
        return Pages.show(PAGE, "fields", Fields.blank(), "twins", List.of(), "words", words(viewer));
    }

    @Allowed(Action.REGISTER_PERSON)
    @PostMapping("/personnes/nouvelle")
    ModelAndView register(Viewer viewer, @Valid PersonForm form, BindingResult errors) {
        Understood understood = rules.check(form, errors);
        if (errors.hasErrors()) {
            return refuse(viewer, errors, List.of());
        }
        List<Twin> twins = form.different() ? List.of() : likenesses.of(asked(form, understood), viewer);
        if (!twins.isEmpty()) {
            return refuse(viewer, errors, twins);
        }
        UUID person = Ids.next();
        UUID followUp = Ids.next();
        people.register(person, form, understood, viewer, followUp);
        journal.record(viewer.actor(), Entry.on(person, "person.registered", person));
        journal.record(viewer.actor(), Entry.on(person, "follow-up.started", followUp));
        String address = "/personnes/" + person + (viewer.may(Action.OPEN_DOSSIER) ? "" : "/accueil");
        return Pages.go(address, form.displayName() + " : personne enregistrée, votre équipe la suit.");
    }

    private static Likenesses.Asked asked(PersonForm form, Understood understood) {
        return new Likenesses.Asked(
                form.firstName() + " " + form.lastName(),
                form.birthDate(),
                form.email(),
                Arrays.asList(understood.phone(), understood.phone2()));
    }

    private ModelAndView refuse(Viewer viewer, BindingResult errors, List<Twin> twins) {
        return Pages.refuse(PAGE, "fields", Fields.of(errors), "twins", twins, "words", words(viewer));
    }

    private FormWords words(Viewer viewer) {
        return new FormWords(
                rules.knowsCommunes(), false, viewer.may(Action.REQUEST_ACCESS), viewer.may(Action.OPEN_DOSSIER));
    }
}
