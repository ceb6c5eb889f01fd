package fr.passerelle.procedure.move;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.mandate.Mandates;
import fr.passerelle.plan.ActionState;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedureMoved;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Procedures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends with a procedure: the mandate given until its end, the action of the plan that it carried out. */
@Component
class Endings {

    private final Procedures procedures;
    private final Mandates mandates;
    private final PlannedActions plan;
    private final Journal journal;

    Endings(Procedures procedures, Mandates mandates, PlannedActions plan, Journal journal) {
        this.procedures = procedures;
        this.mandates = mandates;
        this.plan = plan;
        this.journal = journal;
    }

    @EventListener
    void end(ProcedureMoved moved) {
        if (moved.state().open()) {
            return;
        }
        mandates.end(moved.procedure());
        if (moved.state() == ProcedureState.RIGHT_OPEN) {
            procedures.people(moved.procedure()).forEach(person -> {
                Procedure procedure = procedures.required(person, moved.procedure());
                if (procedure.actionId() != null) {
                    plan.find(person, procedure.actionId())
                            .filter(action -> action.state().open())
                            .ifPresent(action -> {
                                plan.move(action, ActionState.DONE, null);
                                journal.record(Actor.SYSTEM, Entry.on(person, "plan.action-done", action.id()));
                            });
                }
            });
        }
    }
}
