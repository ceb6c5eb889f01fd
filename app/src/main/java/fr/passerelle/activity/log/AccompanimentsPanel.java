package fr.passerelle.activity.log;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The latest accompaniments on the dossier page. */
@Component
class AccompanimentsPanel implements DossierPanel {

    private static final int SHOWN = 5;

    private final Access access;
    private final Entries entries;
    private final Fragments fragments;

    AccompanimentsPanel(Access access, Entries entries, Fragments fragments) {
        this.access = access;
        this.entries = entries;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Side side() {
        return Side.MAIN;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.LOG_ACCOMPANIMENT, person)) {
            return Optional.empty();
        }
        return Optional.of(
                fragments.of("activity/log/panel", "person", person, "lines", entries.of(viewer, person, SHOWN, 0)));
    }
}
