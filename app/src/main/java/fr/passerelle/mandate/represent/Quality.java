package fr.passerelle.mandate.represent;

/** By which right somebody represents the person. */
enum Quality {
    GUARDIAN("Tuteur ou tutrice"),
    CURATOR("Curateur ou curatrice"),
    FAMILY("Personne habilitée par le juge (habilitation familiale)"),
    PARENT("Parent d’un mineur");

    private final String label;

    Quality(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
