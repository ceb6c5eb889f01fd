package fr.passerelle.identity;

import java.util.UUID;

/**
 * Tells how far a viewer reaches on a person: answered by the module that knows who follows her, and by the one that keeps her consents. The
 * furthest answer counts; none goes beyond the charter, and none reaches somebody whom the person excluded.
 */
public interface DossierScope {

    /** The answer for one viewer and one person, now: how far each action reaches. */
    interface Opening {

        /** Nothing at all. */
        Opening CLOSED = action -> Reach.NONE;

        /** How far that action reaches. */
        Reach reach(Action action);
    }

    /** What is open to the viewer now. */
    Opening opening(Viewer viewer, UUID person);

    /** Whether the person said that the viewer, or their structure, shall never see anything of her. */
    default boolean excludes(Viewer viewer, UUID person) {
        return false;
    }
}
