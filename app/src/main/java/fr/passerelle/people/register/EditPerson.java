package fr.passerelle.people.register;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.register.PersonRules.Understood;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Corrects what is known of a person; two corrections at once never overwrite each other in silence. */
@Controller
class EditPerson {

    private static final String PAGE = "people/register/edit-person";

    private final Known known;
    private final PersonRules rules;
    private final People people;
    private final Access access;
    private final Journal journal;

    EditPerson(Known known, PersonRules rules, People people, Access access, Journal journal) {
        this.known = known;
        this.rules = rules;
        this.people = people;
        this.access = access;
        this.journal = journal;
    }

    @Allowed(Action.EDIT_PERSON)
    @GetMapping("/personnes/{person}/modifier")
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        Known.Record record = known.of(person, seesAddress(viewer, person));
        return page(HttpStatus.OK, viewer, record, Fields.of(record.values()), false);
    }

    @Allowed(Action.EDIT_PERSON)
    @PostMapping("/personnes/{person}/modifier")
    ModelAndView correct(Viewer viewer, @PathVariable UUID person, @Valid PersonForm form, BindingResult errors) {
        boolean seesAddress = seesAddress(viewer, person);
        Understood understood = rules.check(form, errors);
        if (errors.hasErrors() || form.version() == null) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, viewer, known.of(person, seesAddress), Fields.of(errors), false);
        }
        if (!people.correct(person, form, understood, seesAddress)) {
            return page(HttpStatus.CONFLICT, viewer, known.of(person, seesAddress), Fields.of(errors), true);
        }
        journal.record(viewer.actor(), Entry.on(person, "person.edited", person));
        return Pages.go(home(viewer, person), "Vos corrections sont enregistrées.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, Known.Record record, Fields fields, boolean conflict) {
        FormWords words = new FormWords(
                rules.knowsCommunes(),
                record.hidden(),
                viewer.may(Action.REQUEST_ACCESS),
                viewer.may(Action.OPEN_DOSSIER));
        return Pages.answer(
                status,
                PAGE,
                "record",
                record,
                "fields",
                fields,
                "words",
                words,
                "home",
                home(viewer, record.person()),
                "differences",
                conflict ? record.differences(fields) : null);
    }

    private boolean seesAddress(Viewer viewer, UUID person) {
        return access.may(viewer, Action.SEE_PROTECTED_ADDRESS, person);
    }

    private static String home(Viewer viewer, UUID person) {
        return "/personnes/" + person + (viewer.may(Action.OPEN_DOSSIER) ? "" : "/accueil");
    }
}
