package fr.passerelle.procedure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a procedure stands, and the one table of the moves between states. A procedure is finished only when the right is open, or given up. */
public enum ProcedureState {
    TO_PREPARE("À préparer", "Rassembler les réponses et les pièces."),
    READY("Prête", "Tout est réuni\u00a0: il reste à envoyer."),
    SENT("Envoyée", "Envoyée à l’opérateur."),
    WAITING("En attente", "L’opérateur a la demande."),
    ACCEPTED("Acceptée", "L’opérateur dit oui\u00a0: le droit n’est pas encore ouvert."),
    PARTLY("Acceptée en partie", "L’opérateur dit oui pour une partie."),
    REFUSED("Refusée", "L’opérateur dit non."),
    REMEDY("Recours", "La décision, ou le silence, est contestée."),
    RIGHT_OPEN("Droit ouvert", "Le droit est ouvert\u00a0: la démarche est finie."),
    ABANDONED("Abandonnée", "La démarche s’arrête sans droit ouvert.");

    private final String label;
    private final String meaning;

    ProcedureState(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** One French sentence that says what it means. */
    public String meaning() {
        return meaning;
    }

    /** Whether something remains to be done or awaited. */
    public boolean open() {
        return this != RIGHT_OPEN && this != ABANDONED;
    }

    /** Whether it has left for the operator and is not finished. */
    public boolean withOperator() {
        return open() && this != TO_PREPARE && this != READY;
    }

    /** Whether the operator has decided, and the right is not open yet. */
    public boolean decided() {
        return this == ACCEPTED || this == PARTLY || this == REFUSED;
    }

    /** The states that may follow this one: the table of transitions. A state may follow itself where something new came of the same kind. */
    public Set<ProcedureState> next() {
        return switch (this) {
            case TO_PREPARE -> EnumSet.of(READY, ABANDONED);
            case READY -> EnumSet.of(TO_PREPARE, SENT, ABANDONED);
            case SENT, WAITING -> EnumSet.of(WAITING, ACCEPTED, PARTLY, REFUSED, REMEDY, RIGHT_OPEN, ABANDONED);
            case ACCEPTED -> EnumSet.of(REMEDY, RIGHT_OPEN, ABANDONED);
            case PARTLY -> EnumSet.of(REMEDY, RIGHT_OPEN, ABANDONED);
            case REFUSED -> EnumSet.of(REMEDY, ABANDONED);
            case REMEDY -> EnumSet.of(WAITING, ACCEPTED, PARTLY, REFUSED, REMEDY, RIGHT_OPEN, ABANDONED);
            case RIGHT_OPEN, ABANDONED -> EnumSet.noneOf(ProcedureState.class);
        };
    }

    /** Whether that state may follow. */
    public boolean mayBecome(ProcedureState other) {
        return next().contains(other);
    }

    /** The states in which something remains to be done or awaited. */
    public static List<ProcedureState> opened() {
        return Arrays.stream(values()).filter(ProcedureState::open).toList();
    }
}
