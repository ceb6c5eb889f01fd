package fr.passerelle.practice.prepare;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On the dossier, beside where she stands: what she trains for, and the gestures that she gained. */
@Component
class TrainingInDossier implements DossierPanel {

    private static final int SHOWN = 5;

    private final TrainingLines lines;
    private final Access access;
    private final Fragments fragments;

    TrainingInDossier(TrainingLines lines, Access access, Fragments fragments) {
        this.lines = lines;
        this.access = access;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.PREPARE_PRACTICE, person)) {
            return Optional.empty();
        }
        List<String> gained = lines.gained(person).stream()
                .map(TrainingLines.Gain::gesture)
                .distinct()
                .limit(SHOWN)
                .toList();
        return Optional.of(fragments.of(
                "practice/prepare/panel", "person", person, "prepared", lines.prepared(person), "gained", gained));
    }
}
