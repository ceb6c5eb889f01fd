package fr.passerelle.practice;

import fr.passerelle.exercise.Stage;

/** How professionals name the four stages. */
public final class StageWords {

    private StageWords() {}

    /** « Avec aide ». */
    public static String of(Stage stage) {
        return switch (stage) {
            case WATCH -> "Regarder";
            case HELPED -> "Avec aide";
            case ALONE -> "Sans aide";
            case SURPRISE -> "Surprise";
        };
    }

    /** What it means, in a sentence. */
    public static String hint(Stage stage) {
        return switch (stage) {
            case WATCH -> "Chaque pas est montré et dit. Aucun piège.";
            case HELPED -> "Un premier indice est toujours là.";
            case ALONE -> "L’indice vient si on le demande. Certains oublis se voient après l’envoi.";
            case SURPRISE -> "Sans aide, et quelque chose a changé dans la situation.";
        };
    }
}
