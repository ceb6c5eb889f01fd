package fr.passerelle.catalogue;

/** The body whose procedure it was. */
public enum Operator {
    CAF("CAF", "allocations, RSA"),
    MSA("MSA", "régime agricole"),
    ASSURANCE_MALADIE("Assurance maladie", "Ameli"),
    FRANCE_TRAVAIL("France Travail", "emploi"),
    IMPOTS("Impôts", "déclaration"),
    RETRAITE("Retraite", "Carsat, Agirc-Arrco"),
    PREFECTURE("Préfecture, ANTS", "titres, permis"),
    MDPH("MDPH", "handicap"),
    LOGEMENT("Logement", "bailleur, demande"),
    ENERGIE("Énergie", "chèque, facture"),
    BANQUE("Banque", "compte"),
    ECOLE("École", "inscription, bourse"),
    TRANSPORTS("Transports", "carte, tarif"),
    JUSTICE("Justice", "aide, recours"),
    MAIRIE("Mairie", "état civil, élections"),
    DEPARTEMENT("Département", "Apa, FSL"),
    NUMERIQUE("Comptes en ligne", "e-mail, FranceConnect"),
    AUTRE("Autre", "");

    private final String label;
    private final String hint;

    Operator(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** A word or two that make it clear. */
    public String hint() {
        return hint;
    }
}
