package fr.passerelle.takeaway.authority;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Dossiers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One demand of an authority: whom it names, then the archive, or the answer that nothing is handed over. */
@Controller
class HandOver {

    private final Requisitions requisitions;
    private final Extract extract;
    private final Dossiers dossiers;
    private final Journal journal;

    HandOver(Requisitions requisitions, Extract extract, Dossiers dossiers, Journal journal) {
        this.requisitions = requisitions;
        this.extract = extract;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /** Somebody, as the authority names her. */
    record PersonForm(
            @Size(min = 1, max = 100, message = "Recopiez le prénom.")
            String first,

            @Size(min = 1, max = 100, message = "Recopiez le nom.")
            String last,

            @NotNull(message = "Recopiez la date de naissance\u00a0: sans elle, personne n’est cherché.") @Nullable
            LocalDate birth) {

        PersonForm {
            first = first == null ? "" : first.strip();
            last = last == null ? "" : last.strip();
        }
    }

    /** How it ends without anything handed over, and what is answered to the authority. */
    record CloseForm(
            Requisition.@Nullable Outcome outcome,

            @Size(
                    min = 10,
                    max = 1000,
                    message = "Écrivez ce qui est répondu à l’autorité\u00a0: 10 signes au moins, 1 000 au plus.")
            String answer) {

        CloseForm {
            answer = answer == null ? "" : answer.strip();
        }
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping(NoteRequisition.PATH + "/{requisition}")
    ModelAndView page(@PathVariable UUID requisition) {
        return page(HttpStatus.OK, required(requisition), Fields.blank());
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping(NoteRequisition.PATH + "/{requisition}/personnes")
    ModelAndView add(Viewer viewer, @PathVariable UUID requisition, @Valid PersonForm form, BindingResult errors) {
        Requisition asked = required(requisition);
        if (!asked.waits()) {
            throw new NotFound();
        }
        List<UUID> found = form.birth() == null || errors.hasErrors()
                ? List.of()
                : requisitions.named(form.first(), form.last(), form.birth());
        if (found.stream().anyMatch(person -> dossiers.excluded(viewer, person))) {
            errors.reject(
                    "excluded",
                    "Vous ne pouvez pas traiter cette demande\u00a0: confiez-la à une autre personne déléguée.");
        } else if (found.size() > 1) {
            errors.reject(
                    "several",
                    "Plusieurs dossiers portent ce nom et cette date. Les équipes doivent d’abord dire s’il s’agit de la même personne.");
        }
        if (!errors.hasErrors() && !requisitions.add(requisition, found.isEmpty() ? null : found.get(0), form)) {
            errors.reject("twice", "Cette personne est déjà dans la demande.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, asked, Fields.of(errors));
        }
        journal.record(viewer.actor(), Entry.of("requisition.person-added", requisition));
        return back(
                requisition,
                found.isEmpty()
                        ? "Ajoutée\u00a0: aucun dossier ici ne porte ce nom et cette date."
                        : "Ajoutée\u00a0: elle a un dossier ici.");
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping(NoteRequisition.PATH + "/{requisition}/clore")
    ModelAndView close(Viewer viewer, @PathVariable UUID requisition, @Valid CloseForm form, BindingResult errors) {
        Requisition asked = required(requisition);
        Requisition.Outcome outcome = form.outcome();
        if (asked.outcome() != null) {
            throw new NotFound();
        }
        if (outcome == null || outcome == Requisition.Outcome.GIVEN) {
            errors.rejectValue("outcome", "missing", "Choisissez\u00a0: rien à remettre, ou refus.");
        }
        if (errors.hasErrors() || outcome == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, asked, Fields.of(errors));
        }
        if (!requisitions.close(requisition, outcome, form.answer(), viewer.id())) {
            throw new NotFound();
        }
        String verb = outcome == Requisition.Outcome.NOTHING ? "requisition.nothing" : "requisition.refused";
        journal.record(viewer.actor(), Entry.of(verb, requisition));
        return back(requisition, "La réponse est enregistrée.");
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping(NoteRequisition.PATH + "/{requisition}/preparer")
    ModelAndView prepare(Viewer viewer, @PathVariable UUID requisition) throws IOException {
        Requisition asked = required(requisition);
        if (!asked.ready() || asked.outgoing() != null) {
            throw new NotFound();
        }
        Optional<Extract.Packed> packed = extract.pack(asked, requisitions.persons(requisition));
        if (packed.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    asked,
                    Fields.blank()
                            .and(
                                    "outcome",
                                    "Rien de ce qui est demandé n’est gardé ici\u00a0: répondez qu’il n’y a rien à remettre."));
        }
        if (!requisitions.prepared(requisition, packed.get())) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.of("requisition.prepared", requisition));
        return back(requisition, "L’archive est prête. Elle se prend une seule fois.");
    }

    private Requisition required(UUID id) {
        return requisitions.find(id).orElseThrow(NotFound::new);
    }

    private static ModelAndView back(UUID requisition, String message) {
        return Pages.go(NoteRequisition.PATH + "/" + requisition, message);
    }

    private ModelAndView page(HttpStatus status, Requisition asked, Fields fields) {
        return Pages.answer(
                status,
                "takeaway/authority/requisition",
                "fields",
                fields,
                "asked",
                Objects.requireNonNull(asked),
                "persons",
                requisitions.persons(asked.id()));
    }
}
