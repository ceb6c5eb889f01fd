package fr.passerelle.procedure;

/**
 * Why a procedure ends without an open right: the four kinds of « non-recours » of research on rights (Odenore), the operator's refusal, or none of
 * these.
 */
public enum AbandonReason {
    NOT_KNOWN("Non-connaissance", "La personne ne connaissait pas ce droit, ou trop tard"),
    NOT_ASKED("Non-demande", "La personne connaît ce droit et ne veut pas le demander"),
    NOT_RECEIVED("Non-réception", "Le droit a été demandé, et n’est jamais arrivé"),
    NOT_PROPOSED("Non-proposition", "Personne ne le lui avait proposé à temps"),
    OPERATOR("Refus de l’opérateur", "La réponse est non, et on ne la conteste pas"),
    NOT_NEEDED("Sans objet", "La situation a changé, ou commencée par erreur");

    private final String label;
    private final String meaning;

    AbandonReason(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** What it means, in one line. */
    public String meaning() {
        return meaning;
    }
}
