package fr.passerelle.people.access;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Phones;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens for 24 hours one file outside the viewer's teams. As what is absent and what is forbidden look the same, it starts from what the viewer
 * must know already: the exact name, and the birth date or phone number.
 */
@Controller
class RequestAccess {

    private static final String PAGE = "people/access/request-access";

    private final MotivatedAccesses accesses;
    private final Guesses guesses;
    private final Journal journal;

    RequestAccess(MotivatedAccesses accesses, Guesses guesses, Journal journal) {
        this.accesses = accesses;
        this.guesses = guesses;
        this.journal = journal;
    }

    @Allowed(Action.REQUEST_ACCESS)
    @GetMapping("/personnes/acces-motive")
    ModelAndView form() {
        return Pages.show(PAGE, "fields", Fields.blank());
    }

    @Allowed(Action.REQUEST_ACCESS)
    @PostMapping("/personnes/acces-motive")
    ModelAndView request(Viewer viewer, @Valid AccessForm form, BindingResult errors) {
        String phone = phone(form, errors);
        if (errors.hasErrors()) {
            return Pages.refuse(PAGE, "fields", Fields.of(errors));
        }
        if (guesses.exhausted(viewer.id())) {
            errors.reject(
                    "attempts",
                    "Trop de recherches sans résultat. Réessayez dans une heure, ou appelez l’équipe qui suit la personne.");
            return Pages.answer(HttpStatus.TOO_MANY_REQUESTS, PAGE, "fields", Fields.of(errors));
        }
        Optional<UUID> person = accesses.exactly(viewer, form, phone);
        if (person.isEmpty()) {
            guesses.failed(viewer.id());
            errors.reject(
                    "nobody",
                    "Aucun dossier ne correspond exactement. Vérifiez le nom, et la date de naissance ou le téléphone.");
            return Pages.refuse(PAGE, "fields", Fields.of(errors));
        }
        if (accesses.open(viewer, person.get())) {
            errors.reject("open", "Ce dossier vous est déjà ouvert : cherchez la personne dans « Personnes ».");
            return Pages.refuse(PAGE, "fields", Fields.of(errors));
        }
        UUID access = accesses.grant(viewer, person.get(), form.reason());
        journal.record(
                viewer.actor(), Entry.on(person.get(), "access.granted", access).because(form.reason()));
        return Pages.go("/personnes/" + person.get(), "Dossier ouvert pour 24 heures.");
    }

    private static @Nullable String phone(AccessForm form, BindingResult errors) {
        boolean typed = !form.phone().isEmpty();
        if (!typed && form.birthDate() == null && !errors.hasFieldErrors("birthDate")) {
            errors.rejectValue("birthDate", "rule", "Écrivez la date de naissance, ou le téléphone.");
        }
        String number = typed ? Phones.read(form.phone()).orElse(null) : null;
        if (typed && number == null) {
            errors.rejectValue("phone", "rule", "Ce numéro n’existe pas. Écrivez-le par exemple 06 39 98 04 17.");
        }
        return number;
    }
}
