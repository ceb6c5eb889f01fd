package fr.passerelle.procedure.page;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.procedure.FreeWords;
import fr.passerelle.procedure.Piece;
import fr.passerelle.procedure.PieceState;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.Procedure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Notes the supporting documents: there, missing, not asked for; the day written on them, a photo where one is kept. */
@Controller
class NotePieces {

    private static final String PAGE = "procedure/page/piece";

    private final ProcedurePage page;
    private final Standing standing;
    private final Pieces pieces;
    private final Attachments attachments;
    private final Journal journal;

    NotePieces(ProcedurePage page, Standing standing, Pieces pieces, Attachments attachments, Journal journal) {
        this.page = page;
        this.standing = standing;
        this.pieces = pieces;
        this.attachments = attachments;
        this.journal = journal;
    }

    /**
     * A piece.
     *
     * @param kept a document already kept elsewhere that serves here too
     */
    record PieceForm(
            @NotNull(message = "Dites où en est la pièce.") @Nullable
            PieceState state,

            @Nullable LocalDate datedOn,
            @Nullable MultipartFile file,
            @Nullable UUID kept,
            @Nullable Long version) {}

    /** A piece more. */
    record MoreForm(
            @NotNull(message = "Choisissez la sorte de document.") @Nullable
            PieceKind kind,

            @NotBlank(message = "Dites quel document.") @Size(max = 150, message = "150 caractères au plus.") @Nullable
            String label) {}

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches/{procedure}/pieces/{position}")
    ModelAndView form(
            Viewer viewer, @PathVariable UUID person, @PathVariable UUID procedure, @PathVariable int position) {
        Procedure read = open(person, procedure);
        Piece piece = pieces.required(procedure, position);
        return show(Pages.show(PAGE), viewer, person, read, piece, Fields.of(piece));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/pieces/{position}")
    ModelAndView note(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @PathVariable int position,
            @Valid @ModelAttribute("form") PieceForm form,
            BindingResult errors) {
        Procedure read = open(person, procedure);
        Piece piece = pieces.required(procedure, position);
        check(form, piece, errors);
        UUID attachment = errors.hasErrors() ? null : attachment(viewer, person, form, piece, errors);
        if (errors.hasErrors() || form.state() == null) {
            return show(Pages.refuse(PAGE), viewer, person, read, piece, Fields.of(errors));
        }
        if (form.version() == null || form.version() != piece.version()) {
            throw new OptimisticLockingFailureException("piece changed meanwhile");
        }
        pieces.note(procedure, piece, form.state(), form.datedOn(), attachment);
        journal.record(viewer.actor(), Entry.on(person, "procedure.piece-noted", procedure));
        return Pages.go("/personnes/" + person + "/demarches/" + procedure + "#pieces", "Pièce notée.");
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/pieces")
    ModelAndView add(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @Valid @ModelAttribute("form") MoreForm form,
            BindingResult errors) {
        open(person, procedure);
        String secret = FreeWords.problem(form.label());
        if (secret != null) {
            errors.rejectValue("label", "secret", secret);
        }
        if (errors.hasErrors() || form.kind() == null || form.label() == null) {
            return page.fill(Pages.refuse(ProcedurePage.PAGE), viewer, person, procedure, Fields.of(errors));
        }
        pieces.add(procedure, form.kind(), form.label().strip(), null, null);
        journal.record(viewer.actor(), Entry.on(person, "procedure.piece-noted", procedure));
        return Pages.go("/personnes/" + person + "/demarches/" + procedure + "#pieces", "Pièce ajoutée.");
    }

    private void check(PieceForm form, Piece piece, BindingResult errors) {
        LocalDate dated = form.datedOn();
        if (dated != null && dated.isAfter(standing.today())) {
            errors.rejectValue("datedOn", "future", "Cette date est à venir\u00a0: écrivez celle du document.");
        }
        if (form.state() == PieceState.HELD && dated == null && piece.validMonths() != null && !errors.hasErrors()) {
            errors.rejectValue(
                    "datedOn", "none", "Écrivez la date du document\u00a0: celui-ci ne doit pas être trop ancien.");
        }
        if (form.state() == PieceState.EXPIRED && !errors.hasErrors()) {
            errors.rejectValue("state", "computed", "Écrivez la date du document\u00a0: son âge se calcule seul.");
        }
    }

    /** The photo that came along, or the document kept elsewhere, or what was there before. */
    private @Nullable UUID attachment(Viewer viewer, UUID person, PieceForm form, Piece piece, BindingResult errors) {
        UUID kept = form.kept();
        if (kept != null && standing.held(person).stream().noneMatch(paper -> kept.equals(paper.attachment()))) {
            throw new NotFound();
        }
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            return kept != null ? kept : form.state() == PieceState.MISSING ? null : piece.attachmentId();
        }
        try {
            return attachments.keep(viewer, person, file).id();
        } catch (RefusedFile refused) {
            errors.rejectValue("file", "refused", refused.sentence());
            return null;
        }
    }

    private ModelAndView show(
            ModelAndView shown, Viewer viewer, UUID person, Procedure procedure, Piece piece, Fields fields) {
        return page.frame(shown, viewer, person)
                .addObject("procedure", procedure)
                .addObject("piece", piece)
                .addObject(
                        "paper",
                        piece.attachmentId() == null
                                ? null
                                : attachments.find(person, piece.attachmentId()).orElse(null))
                .addObject("fields", fields);
    }

    private Procedure open(UUID person, UUID procedure) {
        Procedure read = page.required(person, procedure);
        if (!read.state().open()) {
            throw new NotFound();
        }
        return read;
    }
}
