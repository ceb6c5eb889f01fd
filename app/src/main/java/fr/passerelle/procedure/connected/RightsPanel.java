package fr.passerelle.procedure.connected;

import fr.passerelle.design.Fragments;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedurePanel;
import fr.passerelle.procedure.ProcedureState;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When a right is open, what else goes with it, beside its procedure. */
@Component
class RightsPanel implements ProcedurePanel {

    private static final int SHOWN = 3;

    private final ConnectedRights rights;
    private final Fragments fragments;

    RightsPanel(ConnectedRights rights, Fragments fragments) {
        this.rights = rights;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Content> panel(UUID person, Procedure procedure) {
        return procedure.state() == ProcedureState.RIGHT_OPEN
                ? RightsInDossier.offered(fragments, person, rights.of(person).offers(), SHOWN)
                : Optional.empty();
    }
}
