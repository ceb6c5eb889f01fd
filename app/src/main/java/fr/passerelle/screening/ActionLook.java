package fr.passerelle.screening;

import fr.passerelle.instrument.Action;
import fr.passerelle.instrument.Evaluation;

/** How a kind of action is drawn and named on professional pages. */
public final class ActionLook {

    private ActionLook() {}

    /** A name of the sprite. */
    public static String icon(Action.Kind kind) {
        return switch (kind) {
            case WITH -> "hand";
            case WORKSHOP -> "people";
            case EQUIPMENT -> "smart";
            case CONNECTION -> "sms";
            case WRITING -> "pen";
            case INTERPRETER -> "lang";
            case MANDATE -> "sign";
            case PAPER_CHANNEL -> "phone";
            case MAIL -> "mail";
            case CODES -> "key";
            case PRACTICE -> "grow";
            case SAFETY -> "shield";
            case ACCESSIBILITY -> "eye";
            case CARER -> "person";
            case SOCIAL_ALERT -> "bell";
            case FOLLOW_UP -> "cal";
            case OTHER -> "check";
        };
    }

    /** « Atelier », « Équipement »… */
    public static String label(Action.Kind kind) {
        return switch (kind) {
            case WITH -> "Faire avec la personne";
            case WORKSHOP -> "Atelier";
            case EQUIPMENT -> "Équipement";
            case CONNECTION -> "Connexion";
            case WRITING -> "Lire et écrire";
            case INTERPRETER -> "Interprète";
            case MANDATE -> "Mandat";
            case PAPER_CHANNEL -> "Papier, téléphone, guichet";
            case MAIL -> "Boîte mail";
            case CODES -> "Codes et comptes";
            case PRACTICE -> "Entraînement";
            case SAFETY -> "Sécurité";
            case ACCESSIBILITY -> "Confort et accessibilité";
            case CARER -> "Aidant";
            case SOCIAL_ALERT -> "Alerte sociale";
            case FOLLOW_UP -> "Suite et rendez-vous";
            case OTHER -> "Autre";
        };
    }

    /** « Faire avec la personne », « Faire à la place »… */
    public static String label(Evaluation.Mode mode) {
        return switch (mode) {
            case FOR -> "Faire à la place";
            case WITH -> "Faire avec";
            case BY_PERSON -> "Faire faire, en restant à côté";
            case NONE -> "Laisser faire : rien à proposer";
        };
    }

    /** Whether a place of the territory can answer it, so that one may refer the person. */
    public static boolean referable(Action.Kind kind) {
        return switch (kind) {
            case WORKSHOP, EQUIPMENT, CONNECTION, WRITING, INTERPRETER, MAIL, CODES, PRACTICE, SAFETY, WITH -> true;
            default -> false;
        };
    }
}
