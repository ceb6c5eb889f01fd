package fr.passerelle.identity.demo;

import static fr.passerelle.identity.Trade.*;

import fr.passerelle.identity.Trade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who plays in the demonstration: invented structures on real communes, and the professionals whom the guide names. */
final class Cast {

    /** A structure; {@code commune} is an INSEE code. */
    record Structure(
            String name,
            String kind,
            String commune,
            @Nullable String siret,
            List<String> teams) {}

    /** A professional whom people remember; {@code structure} and {@code team} are positions in the lists. */
    record Role(String firstName, String lastName, Trade trade, int structure, int team) {}

    static final List<Structure> STRUCTURES = List.of(
            new Structure(
                    "MDS de l’Étoile, Gardanne",
                    "MDS",
                    "13041",
                    "99000000100018",
                    List.of("Polyvalence de secteur", "Accueil")),
            new Structure(
                    "CCAS des Salins, Martigues",
                    "CCAS",
                    "13056",
                    "99000000200016",
                    List.of("Action sociale", "Accueil et domiciliation")),
            new Structure(
                    "France services du Pont-Neuf, Tarascon",
                    "FRANCE_SERVICES",
                    "13108",
                    "99000000300014",
                    List.of("Accompagnement")),
            new Structure(
                    "Association Le Fil et la Main, Marseille",
                    "ASSOCIATION",
                    "13201",
                    "99000000400012",
                    List.of("Médiation numérique", "Écrivains publics")),
            new Structure(
                    "Mission numérique du territoire, Aix-en-Provence",
                    "OTHER",
                    "13001",
                    "99000000500019",
                    List.of("Coordination", "Conformité et comptes")),
            new Structure(
                    "MDS des Trois-Moulins, Vitrolles",
                    "MDS",
                    "13117",
                    "99000000600017",
                    List.of("Polyvalence de secteur", "Insertion")),
            new Structure(
                    "Médiathèque de l’Arche, La Ciotat",
                    "MEDIATHEQUE",
                    "13028",
                    "99000000700015",
                    List.of("Espace numérique")),
            new Structure(
                    "Mission locale du Garlaban, Aubagne",
                    "MISSION_LOCALE",
                    "13005",
                    "99000000800013",
                    List.of("Accompagnement des jeunes")),
            new Structure("Agence du Mistral, Istres", "FRANCE_TRAVAIL", "13047", "99000000900011", List.of("Conseil")),
            new Structure(
                    "Caisse des Alpilles, Salon-de-Provence",
                    "CAF",
                    "13103",
                    "99000001000019",
                    List.of("Travail social")));

    static final List<Role> ROLES = List.of(
            new Role("Nadia", "Ferrand", SOCIAL_WORKER, 0, 0),
            new Role("Karim", "Lopes", DIGITAL_MEDIATOR, 3, 0),
            new Role("Claire", "Vidal", BUDGET_ADVISER, 0, 0),
            new Role("Mehdi", "Roussel", EDUCATOR, 0, 0),
            new Role("Sophie", "Ansaldi", TEAM_LEAD, 0, 0),
            new Role("Odile", "Marchetti", RECEPTIONIST, 0, 1),
            new Role("Inès", "Caron", EMPLOYMENT_ADVISER, 7, 0),
            new Role("Jules", "Tardieu", VOLUNTEER, 3, 0),
            new Role("Hélène", "Brunet", COORDINATOR, 4, 0),
            new Role("Paul", "Nguyen", ANALYST, 4, 0),
            new Role("Agnès", "Lemoine", DATA_PROTECTION_OFFICER, 4, 1),
            new Role("Victor", "Santini", ADMINISTRATOR, 4, 1),
            new Role("Fatou", "Diallo", DIGITAL_MEDIATOR, 2, 0),
            new Role("Bruno", "Castel", SOCIAL_WORKER, 5, 0),
            new Role("Lucie", "Perrin", DIGITAL_MEDIATOR, 0, 0));

    static final List<String> FIRST_NAMES = List.of(
            "Amélie",
            "Samir",
            "Élodie",
            "Rachid",
            "Pauline",
            "Thierry",
            "Yasmina",
            "Cédric",
            "Laure",
            "Moussa",
            "Béatrice",
            "Antoine",
            "Leïla",
            "Gilles",
            "Manon",
            "Farid",
            "Corinne",
            "Damien",
            "Aïcha",
            "Olivier",
            "Marine",
            "Youssef",
            "Brigitte",
            "Romain",
            "Salomé",
            "Hakim",
            "Véronique",
            "Florian",
            "Nour",
            "Serge");

    static final List<String> LAST_NAMES = List.of(
            "Barbier",
            "Haddad",
            "Giraud",
            "Fabre",
            "Benali",
            "Olive",
            "Maurel",
            "Traoré",
            "Blanc",
            "Sanchez",
            "Arnaud",
            "Kaci",
            "Reynaud",
            "Mercier",
            "Bonnet",
            "Rizzo",
            "Chabert",
            "Ferrero",
            "Gauthier",
            "Imbert",
            "Jourdan",
            "Khelifi",
            "Lambert",
            "Martel",
            "Nicolas",
            "Orsini",
            "Pascal",
            "Quilici",
            "Ricard",
            "Silva");

    /** The trades of the others, so that the proportions of a real territory are kept. */
    static final List<Trade> CROWD = List.of(
            SOCIAL_WORKER,
            SOCIAL_WORKER,
            SOCIAL_WORKER,
            SOCIAL_WORKER,
            BUDGET_ADVISER,
            EDUCATOR,
            EMPLOYMENT_ADVISER,
            DIGITAL_MEDIATOR,
            DIGITAL_MEDIATOR,
            DIGITAL_MEDIATOR,
            RECEPTIONIST,
            RECEPTIONIST,
            VOLUNTEER,
            TEAM_LEAD);

    private Cast() {}

    /** What an account of that trade can try, in one sentence. */
    static String can(Trade trade) {
        return switch (trade) {
            case SOCIAL_WORKER ->
                "Suit des personnes, fait un repérage, convient d’un plan, oriente, écrit des notes sociales.";
            case BUDGET_ADVISER ->
                "Suit des personnes autour du budget, avec les mêmes outils que l’assistante sociale.";
            case EDUCATOR -> "Suit des personnes et des familles, avec les mêmes outils que l’assistante sociale.";
            case EMPLOYMENT_ADVISER -> "Suit des personnes vers l’emploi, note les accompagnements.";
            case DIGITAL_MEDIATOR -> "Repère, accompagne les démarches, oriente ; ne lit pas les notes sociales.";
            case RECEPTIONIST ->
                "Retrouve ou enregistre une personne, fait un repérage éclair ; n’ouvre pas les dossiers.";
            case VOLUNTEER -> "Aide sous la responsabilité de son équipe, note les accompagnements.";
            case TEAM_LEAD ->
                "Voit les dossiers de son équipe et l’activité d’ensemble ; jamais les chiffres d’un professionnel.";
            case COORDINATOR -> "Tient l’annuaire des lieux et lit l’activité du territoire ; aucun dossier.";
            case ANALYST -> "Lit et exporte les chiffres d’ensemble, sans aucune donnée personnelle.";
            case DATA_PROTECTION_OFFICER ->
                "Consulte le journal et relit les accès motivés ; aucun contenu de dossier.";
            case ADMINISTRATOR -> "Gère structures, équipes et comptes ; aucun dossier.";
        };
    }
}
