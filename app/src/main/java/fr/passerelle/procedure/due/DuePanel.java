package fr.passerelle.procedure.due;

import fr.passerelle.design.Fragments;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedurePanel;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Beside a procedure: what its right will ask again, and whether somebody looks at the mail while it waits. */
@Component
class DuePanel implements ProcedurePanel {

    private final Dues dues;
    private final Periodic periodic;
    private final MailChecks checks;
    private final Fragments fragments;

    DuePanel(Dues dues, Periodic periodic, MailChecks checks, Fragments fragments) {
        this.dues = dues;
        this.periodic = periodic;
        this.checks = checks;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Content> panel(UUID person, Procedure procedure) {
        List<Periodic.Proposed> proposed = periodic.proposed(List.of(procedure), dues.of(person));
        boolean waits = procedure.state().withOperator();
        if (proposed.isEmpty() && !waits) {
            return Optional.empty();
        }
        boolean watched =
                checks.of(person).stream().anyMatch(each -> each.procedureId().equals(procedure.id()));
        return Optional.of(fragments.of(
                "procedure/due/procedure-panel",
                "home",
                "/personnes/" + person,
                "procedure",
                procedure,
                "proposed",
                proposed,
                "watched",
                watched));
    }
}
