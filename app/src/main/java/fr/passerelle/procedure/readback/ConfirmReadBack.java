package fr.passerelle.procedure.readback;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.procedure.FreeWords;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ReadBacks;
import fr.passerelle.procedure.ReadBacks.How;
import fr.passerelle.procedure.Steps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Reads the answers again with the person before they leave; she confirms on screen, on paper, or aloud in front of somebody. */
@Controller
class ConfirmReadBack {

    private static final String PAGE = "procedure/readback/read-back";

    private final Summary summary;
    private final ReadBacks readBacks;
    private final Attachments attachments;
    private final Steps steps;
    private final Journal journal;

    ConfirmReadBack(Summary summary, ReadBacks readBacks, Attachments attachments, Steps steps, Journal journal) {
        this.summary = summary;
        this.readBacks = readBacks;
        this.attachments = attachments;
        this.steps = steps;
        this.journal = journal;
    }

    /**
     * How she confirmed.
     *
     * @param agreed ticked by herself
     * @param version of the answers that were read
     */
    record ReadForm(
            @NotNull(message = "Dites comment la personne a confirmé.") @Nullable
            How how,

            @Nullable Boolean agreed,

            @Size(max = 80, message = "80 caractères au plus.") @Nullable
            String witness,

            @Nullable MultipartFile file,
            @Nullable Long version) {}

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches/{procedure}/relecture")
    ModelAndView read(@PathVariable UUID person, @PathVariable UUID procedure) {
        return summary.fill(Pages.show(PAGE), person, summary.before(person, procedure), Fields.blank());
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches/{procedure}/relecture.pdf")
    ResponseEntity<byte[]> print(Viewer viewer, @PathVariable UUID person, @PathVariable UUID procedure) {
        return summary.paper(viewer, person, summary.before(person, procedure));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/relecture")
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @Valid @ModelAttribute("form") ReadForm form,
            BindingResult errors) {
        Procedure read = summary.before(person, procedure);
        How how = form.how();
        check(form, errors);
        UUID paper = how == How.PAPER && !errors.hasErrors() ? paper(viewer, person, form, errors) : null;
        if (errors.hasErrors() || how == null) {
            return summary.fill(Pages.refuse(PAGE), person, read, Fields.of(errors));
        }
        if (form.version() == null || form.version() != read.answersVersion()) {
            throw new OptimisticLockingFailureException("answers changed since they were read");
        }
        String witness = how == How.ORAL ? FreeWords.tidy(form.witness()) : null;
        readBacks.keep(viewer, read, how, witness, paper);
        steps.add(viewer, read, Steps.Kind.READ_BACK, how.label());
        journal.record(viewer.actor(), Entry.on(person, "procedure.read-back", procedure));
        return Pages.go("/personnes/" + person + "/demarches/" + procedure, "Relue et confirmée.");
    }

    private static void check(ReadForm form, BindingResult errors) {
        if (form.how() == How.ON_SCREEN && !Boolean.TRUE.equals(form.agreed())) {
            errors.rejectValue("agreed", "none", "La personne coche elle-même cette case.");
        }
        if (form.how() == How.ORAL && FreeWords.tidy(form.witness()) == null) {
            errors.rejectValue("witness", "none", "Dites en présence de qui.");
        }
        String secret = FreeWords.problem(form.witness());
        if (secret != null) {
            errors.rejectValue("witness", "secret", secret);
        }
    }

    private @Nullable UUID paper(Viewer viewer, UUID person, ReadForm form, BindingResult errors) {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "none", "Ajoutez la photo ou le PDF du papier signé.");
            return null;
        }
        try {
            return attachments.keep(viewer, person, file).id();
        } catch (RefusedFile refused) {
            errors.rejectValue("file", "refused", refused.sentence());
            return null;
        }
    }
}
