package fr.passerelle.mandate;

/** Why an authorisation ended before its last day. */
public enum Revocation {
    PERSON("Retirée par la personne"),
    PROFESSIONAL("Retirée par le professionnel"),
    REPLACED("Remplacée par une autorisation plus récente"),
    PROTECTION("Arrêtée\u00a0: une mesure de protection a commencé"),
    MINOR("Arrêtée\u00a0: la personne est mineure"),
    PROCEDURE_ENDED("Terminée avec la démarche");

    private final String label;

    Revocation(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }
}
