package fr.passerelle.activity;

import java.util.Arrays;
import java.util.List;

/**
 * What an accompaniment was about: the 11 administrative themes and the 19 themes of digital mediation that the national tools share, under the same
 * codes, so that figures can be put together.
 */
public enum Theme {
    PAPIERS_ELECTIONS_CITOYENNETE(
            "Papiers, élections, citoyenneté", "ANTS, Défenseur des droits", Family.ADMINISTRATIVE),
    FAMILLE_SCOLARITE("Famille, scolarité", "CAF, EduConnect", Family.ADMINISTRATIVE),
    SOCIAL_SANTE("Social, santé", "Ameli, MSA", Family.ADMINISTRATIVE),
    TRAVAIL_FORMATION("Travail, formation", "France Travail, CPF, retraite", Family.ADMINISTRATIVE),
    LOGEMENT("Logement", "CAF, énergie", Family.ADMINISTRATIVE),
    TRANSPORTS_MOBILITE("Transports, mobilité", "permis, Crit’Air", Family.ADMINISTRATIVE),
    ARGENT_IMPOTS("Argent, impôts", "impôts, timbres, banque", Family.ADMINISTRATIVE),
    JUSTICE("Justice", "Télérecours", Family.ADMINISTRATIVE),
    ETRANGERS_EUROPE("Étrangers, Europe", "titre de séjour, OFPRA", Family.ADMINISTRATIVE),
    LOISIRS_SPORTS_CULTURE("Loisirs, sports, culture", "Ariane, pass", Family.ADMINISTRATIVE),
    ASSOCIATIONS("Associations", "déclarations", Family.ADMINISTRATIVE),
    DIAGNOSTIC_NUMERIQUE("Diagnostic numérique", "faire le point", Family.MEDIATION),
    PRENDRE_EN_MAIN_DU_MATERIEL("Prendre en main du matériel", "ordinateur, téléphone", Family.MEDIATION),
    MAINTENANCE_DE_MATERIEL("Maintenance de matériel", "panne, mise à jour", Family.MEDIATION),
    GERE_SES_CONTENUS_NUMERIQUES("Gérer ses contenus", "photos, fichiers", Family.MEDIATION),
    NAVIGATION_SUR_INTERNET("Navigation sur internet", "rechercher", Family.MEDIATION),
    EMAIL("E-mail", "boîte, mot de passe", Family.MEDIATION),
    BUREAUTIQUE("Bureautique", "CV, courrier", Family.MEDIATION),
    RESEAUX_SOCIAUX("Réseaux sociaux", "messageries", Family.MEDIATION),
    SANTE("Santé", "Doctolib, Mon espace santé", Family.MEDIATION),
    BANQUE_ET_ACHATS_EN_LIGNE("Banque et achats en ligne", "paiement", Family.MEDIATION),
    ENTREPRENEURIAT("Entrepreneuriat", "micro-entreprise", Family.MEDIATION),
    INSERTION_PROFESSIONNELLE("Insertion professionnelle", "offres, candidature", Family.MEDIATION),
    SECURITE_NUMERIQUE("Sécurité numérique", "arnaques", Family.MEDIATION),
    PARENTALITE("Parentalité", "écrans", Family.MEDIATION),
    SCOLARITE_ET_NUMERIQUE("Scolarité et numérique", "Pronote, ENT", Family.MEDIATION),
    CREER_AVEC_LE_NUMERIQUE("Créer avec le numérique", "image, son", Family.MEDIATION),
    CULTURE_NUMERIQUE("Culture numérique", "comprendre", Family.MEDIATION),
    INTELLIGENCE_ARTIFICIELLE("Intelligence artificielle", "essayer, vérifier", Family.MEDIATION),
    AIDE_AUX_DEMARCHES_ADMINISTRATIVES("Aide aux démarches", "en ligne", Family.MEDIATION);

    /** The two families of the national vocabulary. */
    public enum Family {
        ADMINISTRATIVE,
        MEDIATION
    }

    private final String label;
    private final String hint;
    private final Family family;

    Theme(String label, String hint, Family family) {
        this.label = label;
        this.hint = hint;
        this.family = family;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** An example, in a word or two. */
    public String hint() {
        return hint;
    }

    /** Its family. */
    public Family family() {
        return family;
    }

    /** All themes of a family, in the order of the national vocabulary. */
    public static List<Theme> of(Family family) {
        return Arrays.stream(values()).filter(theme -> theme.family == family).toList();
    }
}
