package fr.passerelle.procedure.move;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.NoMandate;
import fr.passerelle.procedure.Move;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Questions;
import fr.passerelle.procedure.ReadBacks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of a move. */
@Component
class MovePage {

    static final String PAGE = "procedure/move/move";

    private final Pieces pieces;
    private final ReadBacks readBacks;
    private final Acting acting;
    private final Questions questions;
    private final Now now;

    MovePage(Pieces pieces, ReadBacks readBacks, Acting acting, Questions questions, Now now) {
        this.pieces = pieces;
        this.readBacks = readBacks;
        this.acting = acting;
        this.questions = questions;
        this.now = now;
    }

    ModelAndView fill(ModelAndView page, Viewer viewer, UUID person, Procedure procedure, Move move, Fields fields) {
        boolean inHerName = Acting.inHerName(move, procedure);
        return page.addObject("person", person)
                .addObject("procedure", procedure)
                .addObject("move", move)
                .addObject("done", pieces.completeness(procedure))
                .addObject("toReadBack", move == Move.SEND && readBacks.wanted(procedure))
                .addObject("inHerName", inHerName)
                .addObject(
                        "mandate", inHerName ? acting.mandate(viewer, procedure).orElse(null) : null)
                .addObject("takeMandate", acting.takeMandate(procedure))
                .addObject("fields", fields);
    }

    /** Why no mandate allows it, and what to do: nothing was written. */
    ModelAndView refused(UUID person, Procedure procedure, NoMandate refusal) {
        return Pages.answer(
                HttpStatus.CONFLICT,
                "procedure/move/no-mandate",
                "person",
                person,
                "procedure",
                procedure,
                "takeMandate",
                acting.takeMandate(procedure),
                "reason",
                refusal.reason());
    }

    /** What must be true before the move, beyond what is typed. */
    void checkBefore(MoveForm form, Move move, Procedure procedure, BindingResult errors) {
        MoveRules.check(form, move, procedure, now.today(), errors);
        if (move == Move.READY
                && !Boolean.TRUE.equals(form.anyway())
                && !pieces.completeness(procedure).full()) {
            errors.rejectValue(
                    "anyway", "missing", "Il manque encore quelque chose\u00a0: cochez pour continuer quand même.");
        }
        if (move == Move.SEND && readBacks.wanted(procedure)) {
            errors.reject(
                    "read-back",
                    "Relisez d’abord les réponses avec la personne\u00a0: elle doit confirmer avant l’envoi.");
        }
    }

    Acting.Said said(MoveForm form, Procedure procedure, @Nullable UUID attachment) {
        return new Acting.Said(form, questions.sheet(procedure.sheet()).orElse(null), attachment, now.today());
    }
}
