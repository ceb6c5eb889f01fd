package fr.passerelle.procedure;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;

/** A panel beside the page of a procedure, contributed by the feature that knows what follows; the gate let the viewer in. */
public interface ProcedurePanel {

    /** Lower first: 10 what can be contested, 20 what comes again, 30 what else is due. */
    int order();

    /** The panel for that person's procedure, or nothing. */
    Optional<Content> panel(UUID person, Procedure procedure);
}
