package fr.passerelle.procedure.due;

/** How often something comes again, for what no sheet says. */
enum Rhythm {
    ONCE("Une seule fois", 0),
    MONTHLY("Tous les mois", 1),
    QUARTERLY("Tous les trois mois", 3),
    HALF_YEARLY("Tous les six mois", 6),
    YEARLY("Tous les ans", 12);

    private final String label;
    private final int months;

    Rhythm(String label, int months) {
        this.label = label;
        this.months = months;
    }

    String label() {
        return label;
    }

    int months() {
        return months;
    }

    static Rhythm of(int months) {
        for (Rhythm each : values()) {
            if (each.months == months) {
                return each;
            }
        }
        return ONCE;
    }

    /** « une seule fois », « tous les mois », « tous les 2 ans ». */
    static String words(int months) {
        for (Rhythm each : values()) {
            if (each.months == months) {
                return each.label.toLowerCase(java.util.Locale.FRANCE);
            }
        }
        return months % 12 == 0 ? "tous les " + months / 12 + "\u00a0ans" : "tous les " + months + "\u00a0mois";
    }
}
