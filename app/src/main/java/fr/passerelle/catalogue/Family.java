package fr.passerelle.catalogue;

import java.util.Locale;

/**
 * The families of procedures that a mandate may name: the ten keys that national helpers share, and associations. Source: list of procedures of
 * Aidants Connect, and the themes of the national activity report.
 */
public enum Family {
    PAPIERS("Papiers, citoyenneté, élections", "carte d’identité, permis, vote"),
    FAMILLE("Famille, scolarité", "Caf, école, cantine"),
    SOCIAL("Social, santé", "Assurance maladie, complémentaire santé, handicap"),
    TRAVAIL("Travail, formation, retraite", "France Travail, retraite, formation"),
    LOGEMENT("Logement, énergie", "logement social, aide au logement, électricité"),
    TRANSPORTS("Transports, mobilité", "carte de transport, véhicule, amende"),
    ARGENT("Argent, impôts, consommation", "impôts, banque, dettes"),
    JUSTICE("Justice", "aide juridictionnelle, plainte"),
    ETRANGER("Étrangers, Europe", "titre de séjour, nationalité"),
    LOISIRS("Loisirs, sport, culture", "pass, vacances, inscriptions"),
    ASSOCIATIONS("Associations", "déclarations d’une association");

    private final String label;
    private final String hint;

    Family(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** The key that national tools share. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** Two or three examples. */
    public String hint() {
        return hint;
    }
}
