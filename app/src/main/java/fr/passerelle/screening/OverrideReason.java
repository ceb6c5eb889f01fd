package fr.passerelle.screening;

/** Why a professional chooses another way of accompanying than the one proposed: a fact, never a fault. */
public enum OverrideReason {
    PERSON_ASKS("La personne le demande"),
    NOT_TODAY("Aujourd’hui, elle n’est pas en état"),
    HELPER_PRESENT("Quelqu’un l’aide déjà bien"),
    PROCEDURE_HARD("Cette démarche est trop difficile"),
    PROCEDURE_EASY("Cette démarche est à sa portée"),
    KNOWN_OTHERWISE("Je la connais : les réponses ne disent pas tout");

    private final String label;

    OverrideReason(String label) {
        this.label = label;
    }

    /** The French words to choose from. */
    public String label() {
        return label;
    }
}
