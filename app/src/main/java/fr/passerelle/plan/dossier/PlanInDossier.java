package fr.passerelle.plan.dossier;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The plan agreed with the person, first on her page; what was done or given up, in its thread. */
@Component
class PlanInDossier implements DossierPanel, TimelineSource {

    private static final int SHOWN = 7;

    private final PlannedActions actions;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    PlanInDossier(PlannedActions actions, Access access, Fragments fragments, Now now) {
        this.actions = actions;
        this.access = access;
        this.fragments = fragments;
        this.now = now;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Side side() {
        return Side.MAIN;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.PLAN, person)) {
            return Optional.empty();
        }
        List<PlannedAction> plan = actions.of(person);
        // What was done lately stays in sight above what remains.
        Stream<PlannedAction> done = plan.stream()
                .filter(action -> !action.state().open())
                .sorted(Comparator.comparing(PlannedAction::changedAt).reversed())
                .limit(2);
        List<PlannedAction> shown = Stream.concat(
                        done, plan.stream().filter(action -> action.state().open()))
                .limit(SHOWN)
                .toList();
        return Optional.of(fragments.of(
                "plan/dossier/panel",
                "person",
                person,
                "actions",
                shown,
                "more",
                plan.size() - shown.size(),
                "today",
                now.today()));
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.PLAN, person)) {
            return List.of();
        }
        return actions.of(person).stream()
                .map(PlanInDossier::event)
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Event event(PlannedAction action) {
        return switch (action.state()) {
            case TODO -> new Event(action.createdAt(), "Convenu : " + action.title(), "", "check");
            case DOING -> new Event(action.changedAt(), "Commencé : " + action.title(), "", "check");
            case DONE -> new Event(action.changedAt(), "Fait : " + action.title(), "", "grow");
            case DROPPED ->
                new Event(
                        action.changedAt(),
                        "Abandonné : " + action.title(),
                        action.dropReason() == null ? "" : action.dropReason(),
                        "close");
        };
    }
}
