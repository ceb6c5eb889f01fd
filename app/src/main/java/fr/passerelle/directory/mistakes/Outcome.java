package fr.passerelle.directory.mistakes;

/** What became of what a visitor said. */
enum Outcome {
    CORRECTED("Corrigé", "La page du lieu dit maintenant ce qui est juste."),
    SET_ASIDE("Sans suite", "Il n’y avait pas d’erreur, ou on ne peut pas la vérifier.");

    private final String label;
    private final String hint;

    Outcome(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }
}
