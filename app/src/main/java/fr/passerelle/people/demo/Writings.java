package fr.passerelle.people.demo;

import java.util.List;

/** Sentences that professionals could have written. */
final class Writings {

    static final List<String> SHARED = List.of(
            "Préfère qu’on lise les courriers à voix haute, puis qu’on résume en deux phrases.",
            "A retrouvé seul·e l’attestation de paiement sur son téléphone. À refaire la prochaine fois pour que le geste reste.",
            "Vient avec sa fille, mais souhaite répondre directement. S’adresser à la personne, pas à l’accompagnante.",
            "Le téléphone a peu de mémoire : supprimer d’abord les photos reçues avant d’installer une application.",
            "Convenu ensemble : on avance sur une seule démarche à la fois, la déclaration d’abord.",
            "N’a plus accès à sa boîte mail. On garde le SMS et le rendez-vous papier.",
            "Carnet d’identifiants tenu par la personne elle-même, dans son sac. Ne pas en garder copie.",
            "Craint de se tromper et d’être sanctionné·e. Le droit à l’erreur lui a été expliqué, à redire.",
            "Se déplace à pied ou en bus. Un lieu à moins d’un quart d’heure convient, pas au-delà.",
            "Connexion au travail seulement. Fixer les rendez-vous le mercredi, jour de repos.",
            "A participé à l’atelier smartphone, se sent plus à l’aise pour prendre un papier en photo.",
            "Attend une réponse de la caisse. Rappel prévu si rien n’arrive d’ici la fin du mois.",
            "Souhaite apprendre à faire sa demande de logement, pas qu’on la fasse à sa place.",
            "Prévoir plus de temps : lit lentement et veut comprendre chaque page avant de valider.");

    static final List<String> TEAM = List.of(
            "Situation budgétaire fragile ce trimestre. En reparler avec la CESF avant toute demande d’aide.",
            "Séparation en cours. Rester attentif à qui ouvre le courrier et à qui connaît les codes.",
            "Entretien long, besoin de souffler. Reprendre la partie administrative au prochain rendez-vous.",
            "Demande d’aide alimentaire faite en parallèle. Coordination avec l’association à prévoir.",
            "Fatigue importante, suivi médical en cours. Éviter les rendez-vous du matin.",
            "Hébergement chez un proche jusqu’à la fin du mois. Point logement à faire en réunion d’équipe.");

    static final List<String> MINE = List.of(
            "Penser à demander des nouvelles du dossier de retraite.",
            "Reprendre plus calmement la prochaine fois, j’ai voulu aller trop vite.",
            "Vérifier l’adresse de l’atelier avant de la redonner.",
            "Idée : lui proposer de venir avec sa voisine à l’atelier du jeudi.");

    static final List<String> NEVER_WRITE = List.of(
            "Quelqu’un d’autre ouvre son courrier",
            "Ne lit pas ses courriers, s’inquiète en les recevant",
            "Boîte aux lettres partagée, souvent forcée");

    static final List<String> NEVER_CALL =
            List.of("Appellera depuis un autre téléphone", "Les appels ont déjà créé des difficultés à la maison");

    static final List<String> SAFE_HOURS = List.of(
            "le matin", "en semaine, avant 16 h", "après 17 h", "le mercredi", "entre 12 h et 14 h", "pas le vendredi");

    static final List<String> CONTACT_NOTES = List.of(
            "SMS court, sans nommer le service",
            "Laisse sonner longtemps",
            "Rappelle toujours dans la journée",
            "Prépayé : ne peut pas toujours rappeler");

    static final List<String> STREETS = List.of(
            "rue des Lavandes",
            "avenue de la République",
            "boulevard des Oliviers",
            "rue du Four",
            "chemin des Amandiers",
            "impasse des Cigales",
            "cours Carnot",
            "rue de l’Étang",
            "allée des Pins",
            "rue Jean-Jaurès",
            "place du Marché",
            "résidence Les Tamaris, bâtiment B");

    static final List<String> DOMICILIATIONS =
            List.of("CCAS", "Association Le Relais des Deux Rives", "Accueil de jour La Halte");

    static final List<String> REASONS = List.of(
            "Reçue en urgence à la permanence, son équipe est fermée cet après-midi.",
            "Appel de l’hôpital pour préparer la sortie, besoin de savoir qui la suit.",
            "Se présente à l’accueil avec une coupure d’électricité annoncée pour demain.",
            "Remplacement d’une collègue absente, rendez-vous déjà fixé ce jour.");

    static final String YAMINA_SHARED =
            "Utilise son téléphone tous les jours, surtout à l’oral. Lire un courrier reste difficile. Photographie et envoie un papier sans aide "
                    + "depuis deux mois.";
    static final String YAMINA_TEAM =
            "Sa fille de 14 ans tient le carnet de codes. En parler avec elle\u00a0: proposer que le carnet revienne à Mme Kaci.";
    static final String YAMINA_MINE = "Reprendre l’exercice de déclaration avant la vraie, elle était inquiète.";
    static final String YAMINA_LETTER =
            "Passée avec une lettre de la CAF. Lue ensemble\u00a0: la déclaration trimestrielle est à envoyer avant la fin du mois.";
    static final String BRUNO_CALL = "A appelé pour son mandat, il souhaite le renouveler. Le rappeler l’après-midi.";

    static final String YAMINA_ACCESS =
            "S’est présentée à notre permanence\u00a0: la maison des solidarités était fermée.";

    private Writings() {}
}
