package fr.passerelle.plan;

/** Who does an action. */
public enum Who {
    TOGETHER("Ensemble", "Nous le faisons ensemble."),
    PERSON("La personne", "Vous le faites."),
    PROFESSIONAL("Le professionnel", "Le professionnel le fait."),
    PLACE("Un lieu", "Un lieu vous aide."),
    RELATIVE("Un proche", "Un proche vous aide.");

    private final String label;
    private final String told;

    Who(String label, String told) {
        this.label = label;
        this.told = told;
    }

    /** The French words for professionals. */
    public String label() {
        return label;
    }

    /** The sentence on the person's sheet. */
    public String told() {
        return told;
    }
}
