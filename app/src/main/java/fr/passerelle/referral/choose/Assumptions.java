package fr.passerelle.referral.choose;

import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.screening.Latest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Guesses, from the first choice, the plan or the latest screening, what is looked for. */
@Component
class Assumptions {

    private final PlannedActions plan;
    private final Latest latest;

    Assumptions(PlannedActions plan, Latest latest) {
        this.plan = plan;
        this.latest = latest;
    }

    /** The line of the plan that the place would answer, if one is named. */
    @Nullable
    PlannedAction action(UUID person, ChooseForm form) {
        UUID action = form.action();
        return action == null ? null : plan.required(person, action);
    }

    Assumed of(UUID person, ChooseForm form, @Nullable PlannedAction action, @Nullable FirstChoice first) {
        Assumed known = latest.of(person).map(Assumed::of).orElse(Assumed.NOTHING);
        if (!form.services().isEmpty() || !form.needs().isEmpty()) {
            return new Assumed(form.services(), form.needs());
        }
        if (first != null && first.service() != null) {
            return new Assumed(Set.of(first.service()), known.needs());
        }
        return action == null ? known : Assumed.of(action.kind()).with(known.needs());
    }
}
