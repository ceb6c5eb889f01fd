package fr.passerelle.people.access;

/** What the reviewer thinks of a motivated access. */
enum Verdict {
    JUSTIFIED("Motif suffisant"),
    TO_DISCUSS("À discuter avec la personne qui a ouvert");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
