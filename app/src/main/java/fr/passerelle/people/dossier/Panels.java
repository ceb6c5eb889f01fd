package fr.passerelle.people.dossier;

import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.DossierPanel.Side;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The panels that the modules put on the page, in their order. */
@Component
class Panels {

    private final List<DossierPanel> panels;

    Panels(List<DossierPanel> panels) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(DossierPanel::order))
                .toList();
    }

    List<Content> of(Viewer viewer, UUID person, Side side) {
        return panels.stream()
                .filter(panel -> panel.side() == side)
                .map(panel -> panel.panel(viewer, person))
                .flatMap(Optional::stream)
                .toList();
    }
}
