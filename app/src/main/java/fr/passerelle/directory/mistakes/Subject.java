package fr.passerelle.directory.mistakes;

/** What is wrong on the page of a place. */
enum Subject {
    HOURS("Horaires"),
    PHONE("Téléphone"),
    ADDRESS("Adresse"),
    CLOSED("Le lieu est fermé"),
    OTHER("Autre chose");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** For those who keep the directory; visitors read theirs in the bundles. */
    String label() {
        return label;
    }
}
