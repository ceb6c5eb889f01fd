package fr.passerelle.people.exclude;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.Exclusions;
import fr.passerelle.people.Exclusions.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notes whom the person never wants to see her file: a structure, or somebody who works in one. Holds at the next request. */
@Controller
class KeepExclusions {

    private final Exclusions exclusions;
    private final DossierFrame frame;
    private final Dossiers dossiers;
    private final Journal journal;
    private final JdbcClient jdbc;

    KeepExclusions(Exclusions exclusions, DossierFrame frame, Dossiers dossiers, Journal journal, JdbcClient jdbc) {
        this.exclusions = exclusions;
        this.frame = frame;
        this.dossiers = dossiers;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** A structure or a professional. */
    enum Kind {
        STRUCTURE("Une structure entière"),
        PROFESSIONAL("Une seule personne qui y travaille");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    record ExclusionForm(
            @Nullable @NotNull(message = "Choisissez\u00a0: une structure entière, ou une seule personne.")
            Kind kind,

            @Nullable UUID structure,

            @Size(max = 200, message = "200 signes au plus.")
            String professional) {

        ExclusionForm {
            professional = professional == null ? "" : professional.strip();
        }
    }

    @Allowed(Action.EXCLUDE)
    @GetMapping("/personnes/{person}/exclusions")
    ModelAndView show(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.blank());
    }

    @Allowed(Action.EXCLUDE)
    @PostMapping("/personnes/{person}/exclusions")
    ModelAndView add(Viewer viewer, @PathVariable UUID person, @Valid ExclusionForm form, BindingResult errors) {
        // Two exclusions at the same moment must not leave nobody between them.
        jdbc.sql("select id from people_person where id = ? for update")
                .param(person)
                .query(UUID.class)
                .single();
        Target target = errors.hasErrors() ? null : target(form, errors);
        if (target != null && !exclusions.leavesSomebody(person, target)) {
            errors.reject(
                    "nobody",
                    "Plus personne ne pourrait suivre cette personne\u00a0: ajoutez d’abord une autre équipe à son suivi.");
        }
        if (errors.hasErrors() || target == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        UUID exclusion = exclusions.add(person, target, viewer.id());
        if (exclusion == null) {
            errors.reject("already", target.name() + " ne voit déjà plus ce dossier.");
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        journal.record(viewer.actor(), Entry.on(person, "exclusion.added", exclusion));
        return dossiers.excluded(viewer, person)
                ? Pages.go("/personnes", "C’est noté\u00a0: ce dossier n’est plus dans votre liste.")
                : Pages.go(address(person), "C’est noté\u00a0: " + target.name() + " ne voit plus rien de ce dossier.");
    }

    @Allowed(Action.EXCLUDE)
    @PostMapping("/personnes/{person}/exclusions/{exclusion}/fin")
    ModelAndView end(Viewer viewer, @PathVariable UUID person, @PathVariable UUID exclusion) {
        if (!exclusions.end(person, exclusion, viewer.id())) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(person, "exclusion.ended", exclusion));
        return Pages.go(address(person), "C’est levé\u00a0: la charte et le suivi décident à nouveau.");
    }

    private @Nullable Target target(ExclusionForm form, BindingResult errors) {
        if (form.kind() == Kind.STRUCTURE) {
            Target chosen = exclusions.structures().stream()
                    .filter(each -> String.valueOf(each.organisation()).equals(String.valueOf(form.structure())))
                    .findFirst()
                    .orElse(null);
            if (chosen == null) {
                errors.rejectValue("structure", "none", "Choisissez la structure.");
            }
            return chosen;
        }
        List<Target> found = form.professional().isEmpty() ? List.of() : exclusions.professionals(form.professional());
        if (found.size() == 1) {
            return found.get(0);
        }
        String names = found.stream().map(Target::name).collect(Collectors.joining("\u00a0; "));
        errors.rejectValue(
                "professional",
                "none",
                found.isEmpty()
                        ? "Aucun professionnel du territoire n’a ce nom. Écrivez son prénom et son nom, ou son adresse e-mail."
                        : "Plusieurs personnes ont ce nom (" + names
                                + ")\u00a0: écrivez l’adresse e-mail de la bonne.");
        return null;
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        List<Option> structures = exclusions.structures().stream()
                .map(each -> new Option(String.valueOf(each.organisation()), each.name()))
                .toList();
        return Pages.answer(
                status,
                "people/exclude/exclusions",
                "around",
                frame.of(viewer, person, "/suivi"),
                "fields",
                fields,
                "exclusions",
                exclusions.of(person),
                "kinds",
                Option.all(Kind.class, Kind::label),
                "structures",
                structures);
    }

    private static String address(UUID person) {
        return "/personnes/" + person + "/exclusions";
    }
}
