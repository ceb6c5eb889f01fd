package fr.passerelle.procedure.start;

import fr.passerelle.activity.Mode;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.kernel.French;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.plan.ActionState;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.screening.Latest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What one chooses from when a procedure begins, with what is already known: the mode of the screening, the open actions of the plan. */
@Component
class Choices {

    static final String PAGE = "procedure/start/start";

    private final DossierFrame frame;
    private final Household household;
    private final PlannedActions plan;
    private final Latest screenings;

    Choices(DossierFrame frame, Household household, PlannedActions plan, Latest screenings) {
        this.frame = frame;
        this.household = household;
        this.plan = plan;
        this.screenings = screenings;
    }

    /** The sheets, by operator. */
    ModelAndView sheets(Viewer viewer, UUID person, Collection<Sheet> all, @Nullable UUID action) {
        Map<Operator, List<Sheet>> byOperator = new EnumMap<>(Operator.class);
        all.forEach(sheet -> byOperator
                .computeIfAbsent(sheet.operator(), operator -> new ArrayList<>())
                .add(sheet));
        return Pages.show(
                "procedure/start/choose",
                "around",
                frame.of(viewer, person, "/demarches"),
                "sheets",
                byOperator,
                "action",
                action);
    }

    /** The form, for that sheet or for none. */
    ModelAndView page(ModelAndView page, Viewer viewer, UUID person, @Nullable Sheet sheet, Fields fields) {
        return page.addObject("around", frame.of(viewer, person, "/demarches"))
                .addObject("sheet", sheet)
                .addObject("household", household.around(viewer, person))
                .addObject("actions", actions(person))
                .addObject("fields", fields);
    }

    /** How the screening advises to accompany, and the action of the plan that it carries out. */
    Fields proposed(UUID person, @Nullable UUID action) {
        Map<String, Object> values = new HashMap<>();
        screenings
                .of(person)
                .filter(result -> result.mode() != Evaluation.Mode.NONE)
                .ifPresent(result -> {
                    values.put("mode", Mode.valueOf(result.mode().name()));
                    values.put("modeReason", "Conseil du repérage du " + French.date(result.day()));
                });
        if (action != null) {
            plan.find(person, action).ifPresent(planned -> {
                values.put("action", planned.id());
                values.put("title", planned.title());
            });
        }
        return Fields.of(values);
    }

    /** The action of the plan that a procedure carries out is begun; an action of anybody else is absent. */
    void begun(Viewer viewer, UUID person, UUID action, Journal journal) {
        PlannedAction planned = plan.required(person, action);
        if (planned.state() == ActionState.TODO) {
            plan.move(planned, ActionState.DOING, null);
            journal.record(viewer.actor(), Entry.on(person, "plan.action-doing", action));
        }
    }

    private List<Option> actions(UUID person) {
        return plan.of(person).stream()
                .filter(action -> action.state().open())
                .map(Choices::option)
                .toList();
    }

    private static Option option(PlannedAction action) {
        return new Option(action.id().toString(), action.title());
    }
}
