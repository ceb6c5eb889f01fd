package fr.passerelle.procedure.escalate;

import fr.passerelle.activity.Mode;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheet.RemedyKind;
import fr.passerelle.correspondence.Letters;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.mandate.ActAsked;
import fr.passerelle.mandate.Mandates;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what can be done against a refusal or a silence, and prepares the letter. */
@Controller
class Contest {

    private final Procedures procedures;
    private final RemediesTaken taken;
    private final DossierFrame frame;
    private final Drafting drafting;
    private final fr.passerelle.kernel.Now now;

    Contest(
            Procedures procedures,
            RemediesTaken taken,
            DossierFrame frame,
            Drafting drafting,
            fr.passerelle.kernel.Now now) {
        this.procedures = procedures;
        this.taken = taken;
        this.frame = frame;
        this.drafting = drafting;
        this.now = now;
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping("/personnes/{person}/demarches/{procedure}/recours")
    ModelAndView show(Viewer viewer, @PathVariable UUID person, @PathVariable UUID procedure) {
        Procedure contested = procedures.required(person, procedure);
        List<Ladder.Step> steps = taken.steps(contested);
        return Pages.show("procedure/escalate/contest")
                .addObject("around", frame.of(viewer, person, "/demarches"))
                .addObject("procedure", contested)
                .addObject("steps", steps)
                .addObject("stands", Ladder.stands(contested, now.today()))
                .addObject("urgent", Ladder.urgent(steps, now.today()))
                .addObject("decided", taken.decided(contested))
                .addObject("today", now.today());
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/demarches/{procedure}/recours/{remedy}")
    ModelAndView prepare(
            Viewer viewer, @PathVariable UUID person, @PathVariable UUID procedure, @PathVariable String remedy) {
        Procedure contested = procedures.required(person, procedure);
        RemedyKind kind = Arrays.stream(RemedyKind.values())
                .filter(each -> each.name().equals(remedy))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean offered = taken.steps(contested).stream()
                .anyMatch(step -> step.remedy().kind() == kind && step.written() && !step.over(now.today()));
        if (!offered || !Ladder.stands(contested, now.today())) {
            throw new NotFound();
        }
        Letters.Drafted letter = drafting.draft(viewer, person, contested, kind);
        return Pages.go(
                letter.path(), "La lettre est prête. Relisez-la avec la personne, corrigez-la, puis imprimez-la.");
    }

    /** Writes the letter; in the person's name only under a mandate, checked in the same transaction. */
    @Component
    static class Drafting {

        private final Letters letters;
        private final Mandates mandates;
        private final RemediesTaken taken;
        private final Procedures procedures;
        private final Journal journal;

        Drafting(Letters letters, Mandates mandates, RemediesTaken taken, Procedures procedures, Journal journal) {
            this.letters = letters;
            this.mandates = mandates;
            this.taken = taken;
            this.procedures = procedures;
            this.journal = journal;
        }

        Letters.Drafted draft(Viewer viewer, UUID person, Procedure procedure, RemedyKind kind) {
            String template = Letter.of(kind);
            if (template == null) {
                throw new NotFound();
            }
            if (procedure.mode() == Mode.FOR) {
                String words = procedure.title() + "\u00a0: lettre préparée (" + Letter.label(kind) + ", "
                        + procedure.operator().label() + ")";
                mandates.act(
                        viewer,
                        procedures.people(procedure.id()).get(0),
                        new ActAsked(procedure.family(), procedure.sheet(), procedure.id(), words));
            }
            Letters.Drafted letter = letters.draft(
                    viewer,
                    person,
                    new Letters.Draft(
                            template,
                            Letter.fields(
                                    kind,
                                    procedure,
                                    taken.decided(procedure),
                                    taken.done(procedure.id()).get(RemedyKind.CLAIM)),
                            null,
                            List.of(),
                            procedure.id()));
            taken.take(viewer, procedure, kind, letter.id());
            journal.record(viewer.actor(), Entry.on(person, "letter.remedy-drafted", procedure.id()));
            return letter;
        }
    }
}
