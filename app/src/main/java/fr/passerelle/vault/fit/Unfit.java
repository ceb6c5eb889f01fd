package fr.passerelle.vault.fit;

/** These papers cannot be worked on, with the French sentence that says why and what to do. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    Unfit(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    static Unfit damaged() {
        return new Unfit("Un de ces papiers est abîmé\u00a0: il ne s’ouvre pas. Retirez-le ou refaites le scan.");
    }

    static Unfit tooLarge() {
        return new Unfit(
                "Une image de ces papiers est trop grande pour être lue. Refaites le scan en qualité normale.");
    }
}
