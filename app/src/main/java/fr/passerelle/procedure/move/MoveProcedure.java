package fr.passerelle.procedure.move;

import fr.passerelle.activity.Setting;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.mandate.NoMandate;
import fr.passerelle.procedure.Move;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import jakarta.validation.Valid;
import java.util.Map;
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

/** Notes what was sent and what came back: one page, one form for each move. */
@Controller
class MoveProcedure {

    private final Procedures procedures;
    private final MovePage page;
    private final Acting acting;
    private final Attachments attachments;

    MoveProcedure(Procedures procedures, MovePage page, Acting acting, Attachments attachments) {
        this.procedures = procedures;
        this.page = page;
        this.acting = acting;
        this.attachments = attachments;
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches/{procedure}/suite/{move}")
    ModelAndView form(
            Viewer viewer, @PathVariable UUID person, @PathVariable UUID procedure, @PathVariable("move") String slug) {
        Procedure read = procedures.required(person, procedure);
        Move move = Move.of(slug).orElseThrow(NotFound::new);
        if (!move.possible(read)) {
            return Pages.go("/personnes/" + person + "/demarches/" + procedure);
        }
        return page.fill(
                Pages.show(MovePage.PAGE), viewer, person, read, move, Fields.of(Map.of("setting", Setting.PLACE)));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/suite/{move}")
    ModelAndView move(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID procedure,
            @PathVariable("move") String slug,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors) {
        Procedure read = procedures.required(person, procedure);
        Move move = Move.of(slug).orElseThrow(NotFound::new);
        if (form.version() == null || form.version() != read.version() || !move.possible(read)) {
            throw new OptimisticLockingFailureException("procedure moved meanwhile");
        }
        page.checkBefore(form, move, read, errors);
        UUID attachment = errors.hasErrors() ? null : kept(viewer, person, form.file(), errors);
        if (errors.hasErrors()) {
            return page.fill(Pages.refuse(MovePage.PAGE), viewer, person, read, move, Fields.of(errors));
        }
        try {
            acting.carryOut(viewer, person, read, move, page.said(form, read, attachment));
        } catch (NoMandate refusal) {
            return page.refused(person, read, refusal);
        }
        return Pages.go("/personnes/" + person + "/demarches/" + procedure, "C’est noté.");
    }

    private @Nullable UUID kept(Viewer viewer, UUID person, @Nullable MultipartFile file, BindingResult errors) {
        if (file == null || file.isEmpty()) {
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
