package fr.passerelle.screening;

/** How the answers were taken; the items are always the same. */
public enum Taking {
    CONVERSATION("Pendant la conversation", "pendant la conversation"),
    PHONE("Par téléphone", "par téléphone"),
    PAPER("D’après la grille papier", "d’après la grille papier"),
    SELF("Par la personne, sur un écran", "par la personne, sur un écran"),
    RECEPTION("À l’accueil, en version éclair", "à l’accueil");

    private final String label;
    private final String words;

    Taking(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** What a professional chooses. */
    public String label() {
        return label;
    }

    /** What follows « Repérage fait… ». */
    public String words() {
        return words;
    }
}
