package fr.passerelle.people.dossier;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierAct;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prepares the head of a person's page: her portrait, and the acts that the charter leaves to the viewer. */
@Component
class Heads {

    private final Portraits portraits;
    private final List<DossierAct> acts;
    private final Access access;
    private final Now now;

    Heads(Portraits portraits, ObjectProvider<DossierAct> acts, Access access, Now now) {
        this.portraits = portraits;
        this.acts = acts.stream()
                .sorted(Comparator.comparing(DossierAct::primary).thenComparing(DossierAct::order))
                .toList();
        this.access = access;
        this.now = now;
    }

    /** What the head shows. */
    record Head(Portrait portrait, List<DossierAct> acts, boolean seesAge, LocalDate today) {

        String path(DossierAct act) {
            return "/personnes/" + portrait.id() + act.path();
        }
    }

    Head of(Viewer viewer, UUID person) {
        List<DossierAct> allowed = acts.stream()
                .filter(act -> access.mayContribute(viewer, act.action(), person))
                .toList();
        return new Head(portraits.of(viewer, person), allowed, viewer.may(Action.READ_SHARED_NOTES), now.today());
    }
}
