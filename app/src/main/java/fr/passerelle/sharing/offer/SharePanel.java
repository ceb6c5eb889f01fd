package fr.passerelle.sharing.offer;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.sharing.Consent;
import fr.passerelle.sharing.Consents;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With whom the person shares her file, under the panel that says who may see it. */
@Component
class SharePanel implements DossierPanel {

    private final Consents consents;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    SharePanel(Consents consents, Access access, Fragments fragments, Now now) {
        this.consents = consents;
        this.access = access;
        this.fragments = fragments;
        this.now = now;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.SHARE_DOSSIER, person)) {
            return Optional.empty();
        }
        Instant at = now.instant();
        List<Consent> held =
                consents.of(person).stream().filter(each -> each.holds(at)).toList();
        return Optional.of(fragments.of("sharing/offer/panel", "person", person, "held", held));
    }
}
