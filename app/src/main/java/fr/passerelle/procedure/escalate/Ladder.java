package fr.passerelle.procedure.escalate;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Remedy;
import fr.passerelle.catalogue.Sheet.RemedyKind;
import fr.passerelle.catalogue.Sheet.Silence;
import fr.passerelle.procedure.Expected;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedureState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The remedies of a procedure, from the friendliest to the heaviest, with the day until which each may be used. */
final class Ladder {

    private static final List<Remedy> USUAL = List.of(
            new Remedy(RemedyKind.CLAIM, "Écrire une réclamation à l’organisme", null),
            new Remedy(RemedyKind.MEDIATOR, "Saisir le médiateur de l’organisme, après une réclamation", null),
            new Remedy(
                    RemedyKind.DEFENDER, "Demander l’aide d’un délégué du Défenseur des droits, gratuitement", null));

    private Ladder() {}

    /**
     * A step.
     *
     * @param limit the last safe day, or null when nothing limits it
     * @param done the day on which its letter was prepared, or null
     * @param next whether it is the one to take now
     */
    record Step(
            Remedy remedy,
            @Nullable LocalDate limit,
            @Nullable LocalDate done,
            boolean next) {

        boolean over(LocalDate today) {
            return limit != null && limit.isBefore(today);
        }

        boolean written() {
            return Letter.of(remedy.kind()) != null;
        }
    }

    /** Whether something can be contested: a refusal, whole or in part, or an answer that does not come. */
    static boolean stands(Procedure procedure, LocalDate today) {
        return procedure.state() == ProcedureState.REFUSED
                || procedure.state() == ProcedureState.PARTLY
                || procedure.state() == ProcedureState.REMEDY
                || procedure.late(today);
    }

    /** The day on which the decision fell: the one that was noted; where silence means refusal, the day on which it was to come. */
    static @Nullable LocalDate decided(Procedure procedure, @Nullable Sheet sheet, LocalDate today) {
        if (procedure.decidedOn() != null) {
            return procedure.decidedOn();
        }
        LocalDate expected = procedure.expectedOn();
        boolean refusal = sheet != null && sheet.after().silence() == Silence.REFUSAL;
        return refusal && expected != null && expected.isBefore(today) ? expected : null;
    }

    /**
     * The steps; without a sheet, those that are open to everybody.
     *
     * @param done the day of each that was already taken
     */
    static List<Step> of(
            Procedure procedure,
            @Nullable Sheet sheet,
            Map<RemedyKind, LocalDate> done,
            LocalDate today,
            @Nullable String department) {
        List<Remedy> remedies = sheet == null || sheet.remedies().isEmpty() ? USUAL : sheet.remedies();
        LocalDate decided = decided(procedure, sheet, today);
        List<Step> steps = new ArrayList<>();
        boolean proposed = false;
        for (Remedy remedy :
                remedies.stream().sorted(Comparator.comparing(Remedy::kind)).toList()) {
            LocalDate limit = remedy.within() == null || decided == null
                    ? null
                    : Expected.limit(decided, remedy.within(), department);
            boolean taken = done.containsKey(remedy.kind());
            boolean over = limit != null && limit.isBefore(today);
            boolean next = !proposed && !taken && !over && useful(remedy, decided);
            proposed |= next;
            steps.add(new Step(remedy, limit, done.get(remedy.kind()), next));
        }
        return steps;
    }

    /** An appeal needs a decision: none is proposed against a silence that means nothing. */
    private static boolean useful(Remedy remedy, @Nullable LocalDate decided) {
        boolean needsDecision = remedy.kind() == RemedyKind.APPEAL || remedy.kind() == RemedyKind.COURT;
        return !needsDecision || decided != null;
    }

    /** The nearest last day that still runs and was not used, or null. */
    static @Nullable LocalDate urgent(List<Step> steps, LocalDate today) {
        return steps.stream()
                .filter(step -> step.done() == null && step.limit() != null && !step.over(today))
                .map(step -> java.util.Objects.requireNonNull(step.limit()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
