package fr.passerelle.procedure.escalate;

import fr.passerelle.design.Fragments;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedurePanel;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What to do of a refusal or of a silence, beside the procedure. */
@Component
class RemedyPanel implements ProcedurePanel {

    private final RemediesTaken taken;
    private final Fragments fragments;
    private final Now now;

    RemedyPanel(RemediesTaken taken, Fragments fragments, Now now) {
        this.taken = taken;
        this.fragments = fragments;
        this.now = now;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Content> panel(UUID person, Procedure procedure) {
        if (!Ladder.stands(procedure, now.today())) {
            return Optional.empty();
        }
        List<Ladder.Step> steps = taken.steps(procedure);
        return Optional.of(fragments.of(
                "procedure/escalate/panel",
                "path",
                "/personnes/" + person + "/demarches/" + procedure.id() + "/recours",
                "next",
                steps.stream().filter(Ladder.Step::next).findFirst().orElse(null),
                "urgent",
                Ladder.urgent(steps, now.today())));
    }
}
