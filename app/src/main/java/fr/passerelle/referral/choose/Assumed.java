package fr.passerelle.referral.choose;

import fr.passerelle.directory.Offer.Need;
import fr.passerelle.directory.Offer.Service;
import fr.passerelle.instrument.Action;
import fr.passerelle.instrument.Flag;
import fr.passerelle.screening.ActionLook;
import fr.passerelle.screening.Latest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be assumed from the plan and the latest screening; the professional sees it ticked and changes it. */
record Assumed(Set<Service> services, Set<Need> needs) {

    private static final int FIRST_ACTIONS = 2;

    static final Assumed NOTHING = new Assumed(Set.of(), Set.of());

    /** From the kind of an action of the plan. */
    static Assumed of(Action.Kind kind) {
        return new Assumed(services(kind), kind == Action.Kind.WRITING ? Set.of(Need.ILLITERACY) : Set.of());
    }

    /** From the first things that the latest screening proposes. */
    static Assumed of(Latest.Result result) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        List<Action> referable = result.actions().stream()
                .filter(action -> ActionLook.referable(action.kind()))
                .toList();
        referable.stream().limit(FIRST_ACTIONS).forEach(action -> services.addAll(services(action.kind())));
        Set<Need> needs = result.flags().contains(Flag.READING) ? Set.of(Need.ILLITERACY) : Set.of();
        return new Assumed(services, needs);
    }

    Assumed with(Set<Need> more) {
        Set<Need> all = EnumSet.noneOf(Need.class);
        all.addAll(needs);
        all.addAll(more);
        return new Assumed(services, all);
    }

    private static Set<Service> services(Action.Kind kind) {
        return switch (kind) {
            case WITH, MANDATE, PAPER_CHANNEL, INTERPRETER -> EnumSet.of(Service.ADMINISTRATIVE_PROCEDURES);
            case WORKSHOP, PRACTICE, MAIL -> EnumSet.of(Service.EVERYDAY_DIGITAL_TOOLS);
            case CODES, SAFETY -> EnumSet.of(Service.SAFE_USE, Service.ADMINISTRATIVE_PROCEDURES);
            case EQUIPMENT -> EnumSet.of(Service.AFFORDABLE_EQUIPMENT);
            case CONNECTION -> EnumSet.of(Service.INTERNET_AND_EQUIPMENT);
            case WRITING -> EnumSet.of(Service.EVERYDAY_DIGITAL_TOOLS);
            default -> EnumSet.noneOf(Service.class);
        };
    }
}
