package fr.passerelle.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moves that a professional notes, each with its form. */
public enum Move {
    READY("prete", "Tout est prêt", "check", ProcedureState.READY, null),
    REOPEN("a-preparer", "Revenir à la préparation", "back", ProcedureState.TO_PREPARE, null),
    SEND("envoyee", "Noter l’envoi", "send", ProcedureState.SENT, null),
    PIECE_SENT("piece-envoyee", "La pièce demandée est envoyée", "doc", ProcedureState.WAITING, Waiting.UNDER_REVIEW),
    PIECE_ASKED("piece-demandee", "Une pièce est demandée", "doc", ProcedureState.WAITING, Waiting.PIECE_ASKED),
    UNDER_REVIEW("a-l-etude", "Le dossier est à l’étude", "wait", ProcedureState.WAITING, Waiting.UNDER_REVIEW),
    NO_ANSWER("sans-reponse", "Toujours pas de réponse", "clock", ProcedureState.WAITING, Waiting.NO_ANSWER),
    ACCEPTED("acceptee", "C’est accepté", "check", ProcedureState.ACCEPTED, null),
    PARTLY("acceptee-en-partie", "C’est accepté en partie", "check", ProcedureState.PARTLY, null),
    REFUSED("refusee", "C’est refusé", "close", ProcedureState.REFUSED, null),
    REMEDY("recours", "Contester", "sign", ProcedureState.REMEDY, null),
    RIGHT_OPEN("droit-ouvert", "Le droit est ouvert", "key", ProcedureState.RIGHT_OPEN, null),
    ABANDON("abandon", "Arrêter la démarche", "stop", ProcedureState.ABANDONED, null);

    private final String slug;
    private final String label;
    private final String icon;
    private final ProcedureState target;

    @Nullable
    private final Waiting waiting;

    Move(String slug, String label, String icon, ProcedureState target, @Nullable Waiting waiting) {
        this.slug = slug;
        this.label = label;
        this.icon = icon;
        this.target = target;
        this.waiting = waiting;
    }

    /** The word of the address. */
    public String slug() {
        return slug;
    }

    /** The French words of the button. */
    public String label() {
        return label;
    }

    /** A name of the sprite. */
    public String icon() {
        return icon;
    }

    /** Where it leads. */
    public ProcedureState target() {
        return target;
    }

    /** What is awaited after it, or null. */
    public @Nullable Waiting waiting() {
        return waiting;
    }

    /** Whether it is an act towards the operator: in mode « à la place », done in the person's name under a mandate. */
    public boolean act() {
        return this == SEND || this == PIECE_SENT || this == REMEDY;
    }

    /** Whether it may be noted of that procedure now. */
    public boolean possible(Procedure procedure) {
        boolean asked = procedure.waiting() == Waiting.PIECE_ASKED;
        return procedure.state().mayBecome(target)
                && switch (this) {
                    case PIECE_SENT -> asked;
                    case UNDER_REVIEW -> !asked && procedure.waiting() != Waiting.UNDER_REVIEW;
                    case NO_ANSWER -> procedure.waiting() != Waiting.NO_ANSWER;
                    default -> true;
                };
    }

    /** The move of that address. */
    public static Optional<Move> of(String slug) {
        return Arrays.stream(values()).filter(move -> move.slug.equals(slug)).findFirst();
    }

    /** Those that may be noted of that procedure now. */
    public static List<Move> of(Procedure procedure) {
        return Arrays.stream(values()).filter(move -> move.possible(procedure)).toList();
    }
}
