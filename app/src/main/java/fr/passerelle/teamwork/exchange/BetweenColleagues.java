package fr.passerelle.teamwork.exchange;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.teamwork.Exchange;
import fr.passerelle.teamwork.Exchanges;
import fr.passerelle.teamwork.Task;
import fr.passerelle.teamwork.Tasks;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The last exchanges by their subject and the tasks under way, on the dossier page; nothing of those of one team, as that page is often read with the person. */
@Component
class BetweenColleagues implements DossierPanel {

    private static final int READ = 20;
    private static final int SHOWN = 3;

    private final Exchanges exchanges;
    private final Tasks tasks;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    BetweenColleagues(Exchanges exchanges, Tasks tasks, Access access, Fragments fragments, Now now) {
        this.exchanges = exchanges;
        this.tasks = tasks;
        this.access = access;
        this.fragments = fragments;
        this.now = now;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.TAKE_TASKS, person)) {
            return Optional.empty();
        }
        List<Task> open = tasks.of(viewer, person, READ, 0).stream()
                .filter(task -> !task.state().over())
                .toList();
        List<Exchange> last = exchanges.of(viewer, person, "", READ, 0).stream()
                .filter(exchange -> exchange.team() == null)
                .limit(SHOWN)
                .toList();
        boolean reads = access.may(viewer, Action.READ_EXCHANGES, person);
        return Optional.of(fragments.of(
                "teamwork/exchange/panel",
                "person",
                person,
                "reads",
                reads,
                "exchanges",
                last,
                "tasks",
                open,
                "today",
                now.today()));
    }
}
