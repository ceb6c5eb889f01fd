package fr.passerelle.referral.loop;

/** How soon the person needs the place. */
enum Urgency {
    CALM("Pas pressé"),
    SOON("Dans les deux semaines"),
    URGENT("Cette semaine");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
