package fr.passerelle.sharing;

/** On what ground a file is opened. Source: code pénal 226-13 and 226-14, CASF L226-2-2, CSP L1110-4 and L1110-12. */
public enum Basis {
    CONSENT("Son accord", "La personne décide, après qu’on lui a tout expliqué."),
    CHILD_PROTECTION(
            "Protection de l’enfance (CASF L226-2-2)",
            "Entre personnes tenues au secret, strictement nécessaire, parents et enfant informés avant, sauf si c’est contraire à l’intérêt de l’enfant."),
    CARE_TEAM("Équipe de soins (CSP L1110-4)", "Au sein d’une même équipe de soins, pour la prise en charge."),
    ONE_OFF(
            "Danger (code pénal 226-14)",
            "Une seule fois, en lecture, pour protéger une personne qui ne peut pas se protéger\u00a0: 24 heures.");

    private final String label;
    private final String hint;

    Basis(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** What it asks for, in French. */
    public String hint() {
        return hint;
    }
}
