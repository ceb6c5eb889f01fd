package fr.passerelle.activity.demo;

import fr.passerelle.activity.Theme;
import fr.passerelle.catalogue.Operator;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something people come for, and how often in an ordinary month; several times more in its season.
 *
 * @param next what is left for later, empty when nothing ever is
 */
record Topic(
        Theme theme,
        @Nullable Operator operator,
        @Nullable String procedure,
        int weight,
        int seasonWeight,
        Set<Month> season,
        String next) {

    private static final Set<Month> DECLARATIONS = EnumSet.of(Month.JANUARY, Month.APRIL, Month.JULY, Month.OCTOBER);
    private static final Set<Month> TAXES = EnumSet.of(Month.MAY, Month.JUNE);
    private static final Set<Month> SCHOOL = EnumSet.of(Month.SEPTEMBER);
    private static final Set<Month> WINTER = EnumSet.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY);
    private static final Set<Month> NEVER = EnumSet.noneOf(Month.class);

    /** For one person. */
    static final List<Topic> ALONE = List.of(
            topic(
                    Theme.SOCIAL_SANTE,
                    Operator.CAF,
                    "Déclaration trimestrielle RSA",
                    9,
                    24,
                    DECLARATIONS,
                    "Vérifier que le RSA est versé"),
            topic(Theme.SOCIAL_SANTE, Operator.CAF, "Prime d’activité", 6, 12, DECLARATIONS, "Vérifier le versement"),
            topic(Theme.LOGEMENT, Operator.CAF, "Aide au logement", 7, 7, NEVER, "Relancer la CAF sur la quittance"),
            topic(
                    Theme.SOCIAL_SANTE,
                    Operator.ASSURANCE_MALADIE,
                    "Complémentaire santé solidaire",
                    8,
                    8,
                    NEVER,
                    "Envoyer l’avis d’impôt demandé"),
            topic(
                    Theme.SOCIAL_SANTE,
                    Operator.ASSURANCE_MALADIE,
                    "Carte Vitale",
                    4,
                    4,
                    NEVER,
                    "Vérifier la réception de la carte"),
            topic(
                    Theme.TRAVAIL_FORMATION,
                    Operator.FRANCE_TRAVAIL,
                    "Actualisation",
                    8,
                    8,
                    NEVER,
                    "Actualiser avant le 15"),
            topic(
                    Theme.TRAVAIL_FORMATION,
                    Operator.FRANCE_TRAVAIL,
                    "Inscription",
                    4,
                    8,
                    SCHOOL,
                    "Préparer le premier rendez-vous"),
            topic(
                    Theme.TRAVAIL_FORMATION,
                    Operator.RETRAITE,
                    "Demande de retraite",
                    4,
                    4,
                    NEVER,
                    "Retrouver le relevé de carrière"),
            topic(
                    Theme.ARGENT_IMPOTS,
                    Operator.IMPOTS,
                    "Déclaration de revenus",
                    2,
                    34,
                    TAXES,
                    "Garder l’accusé de réception"),
            topic(Theme.ARGENT_IMPOTS, Operator.IMPOTS, "Avis d’imposition", 4, 8, SCHOOL, ""),
            topic(Theme.ARGENT_IMPOTS, Operator.BANQUE, "Accès au compte en ligne", 3, 3, NEVER, ""),
            topic(
                    Theme.LOGEMENT,
                    Operator.LOGEMENT,
                    "Demande de logement social",
                    6,
                    6,
                    NEVER,
                    "Renouveler la demande"),
            topic(Theme.LOGEMENT, Operator.ENERGIE, "Chèque énergie", 2, 7, WINTER, "Rappeler le fournisseur"),
            topic(
                    Theme.ETRANGERS_EUROPE,
                    Operator.PREFECTURE,
                    "Titre de séjour",
                    7,
                    7,
                    NEVER,
                    "Regarder l’état du dossier à la préfecture"),
            topic(
                    Theme.PAPIERS_ELECTIONS_CITOYENNETE,
                    Operator.PREFECTURE,
                    "Carte d’identité",
                    4,
                    4,
                    NEVER,
                    "Prendre rendez-vous en mairie"),
            topic(Theme.SOCIAL_SANTE, Operator.MDPH, "Demande à la MDPH", 4, 4, NEVER, "Obtenir le certificat médical"),
            topic(Theme.FAMILLE_SCOLARITE, Operator.ECOLE, "Inscription à la cantine", 1, 18, SCHOOL, ""),
            topic(
                    Theme.FAMILLE_SCOLARITE,
                    Operator.ECOLE,
                    "Bourse de collège",
                    1,
                    16,
                    SCHOOL,
                    "Envoyer le relevé bancaire"),
            topic(Theme.TRANSPORTS_MOBILITE, Operator.TRANSPORTS, "Carte de transport", 2, 9, SCHOOL, ""),
            topic(Theme.JUSTICE, Operator.JUSTICE, "Aide juridictionnelle", 2, 2, NEVER, "Signer la demande avec elle"),
            topic(Theme.SOCIAL_SANTE, Operator.MSA, "Prestations agricoles", 1, 1, NEVER, ""),
            topic(Theme.EMAIL, null, null, 6, 6, NEVER, "Refaire ensemble la connexion à la boîte"),
            topic(Theme.PRENDRE_EN_MAIN_DU_MATERIEL, null, null, 4, 4, NEVER, "Revoir les gestes appris"),
            topic(Theme.SANTE, Operator.ASSURANCE_MALADIE, "Mon espace santé", 3, 3, NEVER, ""),
            topic(Theme.SECURITE_NUMERIQUE, null, "Message suspect", 2, 2, NEVER, ""),
            topic(Theme.NAVIGATION_SUR_INTERNET, null, null, 2, 2, NEVER, ""));

    /** For a group. */
    static final List<Topic> TOGETHER = List.of(
            topic(Theme.PRENDRE_EN_MAIN_DU_MATERIEL, null, null, 6, 6, NEVER, ""),
            topic(Theme.EMAIL, null, null, 5, 5, NEVER, ""),
            topic(Theme.SECURITE_NUMERIQUE, null, null, 4, 4, NEVER, ""),
            topic(Theme.NAVIGATION_SUR_INTERNET, null, null, 4, 4, NEVER, ""),
            topic(Theme.ARGENT_IMPOTS, Operator.IMPOTS, "Déclarer ses revenus", 1, 8, TAXES, ""),
            topic(Theme.PARENTALITE, null, null, 2, 6, SCHOOL, ""),
            topic(Theme.INTELLIGENCE_ARTIFICIELLE, null, null, 1, 1, NEVER, ""));

    int weight(Month month) {
        return season.contains(month) ? seasonWeight : weight;
    }

    private static Topic topic(
            Theme theme,
            @Nullable Operator operator,
            @Nullable String procedure,
            int weight,
            int seasonWeight,
            Set<Month> season,
            String next) {
        return new Topic(theme, operator, procedure, weight, seasonWeight, season, next);
    }
}
