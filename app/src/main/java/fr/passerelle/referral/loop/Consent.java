package fr.passerelle.referral.loop;

/** How the person agreed that the place be told. */
enum Consent {
    ORAL("D’accord, dit à l’oral devant moi"),
    WRITTEN("D’accord, signé sur papier"),
    NONE("Pas d’accord : je lui remets seulement la fiche");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
