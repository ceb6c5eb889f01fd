package fr.passerelle.referral.loop;

/** What the person may agree to let the place know; nothing else leaves. */
enum Share {
    FIRST_NAME("Son prénom ou son nom d’usage"),
    PHONE("Son téléphone, pour la joindre"),
    LANGUAGE("La langue qu’elle parle"),
    NEED("Ce dont elle a besoin");

    private final String label;

    Share(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
