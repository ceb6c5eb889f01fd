package fr.passerelle.identity;

/** Everything that the charter grants or refuses, in the words shown on the page « Qui peut voir quoi ? ». */
public enum Action {
    // In the person's file
    FIND_PERSON("Retrouver une personne : nom, moyens de contact", Part.DOSSIER),
    REGISTER_PERSON("Enregistrer une personne", Part.DOSSIER),
    EDIT_PERSON("Corriger l’identité et les moyens de contact", Part.DOSSIER),
    OPEN_DOSSIER("Ouvrir le dossier : situation, plan, fil", Part.DOSSIER),
    SEE_IDENTITY("Lire la date de naissance", Part.DOSSIER),
    SEE_CONTACT("Lire les moyens de contact, les langues, la commune", Part.DOSSIER),
    SEE_SITUATION("Lire la situation\u00a0: logement, besoins, protection", Part.DOSSIER),
    SEE_FOLLOW_UP("Voir quelles équipes suivent la personne", Part.DOSSIER),
    SEE_OPENINGS("Voir qui a ouvert le dossier", Part.DOSSIER),
    SEE_DOCUMENTS("Lire les papiers de la personne", Part.DOSSIER),
    SEE_PROTECTED_ADDRESS("Lire une adresse protégée", Part.DOSSIER),
    READ_SHARED_NOTES("Lire et écrire les notes partagées avec le suivi", Part.DOSSIER),
    READ_EXCHANGES("Lire et écrire les échanges entre professionnels du suivi", Part.DOSSIER),
    READ_SOCIAL_NOTES("Lire et écrire les notes sociales de son équipe", Part.DOSSIER),
    KEEP_PRIVATE_NOTES("Tenir des notes pour soi seul·e", Part.DOSSIER),
    MANAGE_FOLLOW_UP("Décider quelle équipe suit la personne", Part.DOSSIER),
    EXCLUDE("Noter qui ne verra jamais le dossier, à la demande de la personne", Part.DOSSIER),
    SHARE_DOSSIER("Partager le dossier avec une autre structure, avec l’accord de la personne", Part.DOSSIER),
    JOIN_DOSSIERS("Réunir deux dossiers de la même personne, défaire pendant 30 jours", Part.DOSSIER),
    REQUEST_ACCESS("Demander un accès motivé à un dossier hors de son équipe", Part.DOSSIER),
    SCREEN_QUICKLY("Faire un repérage éclair à l’accueil", Part.DOSSIER),
    SCREEN("Faire un repérage complet et lire ses résultats", Part.DOSSIER),
    PLAN("Convenir d’un plan d’action", Part.DOSSIER),
    REFER("Orienter vers un lieu et suivre l’orientation", Part.DOSSIER),
    LOG_ACCOMPANIMENT("Noter un accompagnement dans un dossier", Part.DOSSIER),
    FOLLOW_PROCEDURES("Préparer, envoyer et suivre les démarches d’une personne", Part.DOSSIER),
    TAKE_MANDATE("Prendre un mandat, agir au nom de la personne, retirer un mandat", Part.DOSSIER),
    WRITE_TO_PERSON("Écrire à la personne, préparer ses courriers", Part.DOSSIER),
    TAKE_AWAY("Remettre à la personne son dossier, en un fichier", Part.DOSSIER),
    IMPORT_FILE("Reprendre le dossier qu’une personne apporte d’une autre Passerelle", Part.DOSSIER),
    ADD_PAPERS("Ajouter un papier d’une personne, sans voir ceux qu’elle a", Part.DOSSIER),
    KEEP_PAPERS(
            "Voir et ranger les papiers d’une personne, en faire une copie, les ouvrir pour un temps", Part.DOSSIER),
    PREPARE_PRACTICE("Préparer un entraînement avec une personne, noter les gestes gagnés à sa demande", Part.DOSSIER),
    OPEN_SPACE("Ouvrir avec la personne son espace, lui remettre sa carte, fermer l’espace", Part.DOSSIER),
    NOTE_REQUEST("Noter ce qu’une personne demande sur ses données", Part.DOSSIER),
    PROPOSE_ERASURE("Proposer d’effacer un dossier, le retenir", Part.DOSSIER),
    HAND_TASKS("Confier une tâche sur une personne à un collègue qui la suit", Part.DOSSIER),
    TAKE_TASKS("Recevoir une tâche sur une personne suivie, y répondre", Part.DOSSIER),
    // Without a file
    SEE_OPENED_PAPERS("Voir les papiers qu’une personne a ouverts pour soi ou sa structure", Part.WORK),
    LOG_ANONYMOUS("Noter un accompagnement anonyme ou collectif", Part.WORK),
    SEE_DAY("Voir sa journée", Part.WORK),
    SEE_PLACES("Consulter les lieux", Part.WORK),
    CONFIRM_PLACE("Dire que la page d’un lieu est juste, après l’avoir appelé", Part.WORK),
    KEEP_PLACES("Tenir la page des lieux de son organisation", Part.WORK),
    SEE_CATALOGUE("Lire les fiches des démarches, proposer une correction, dire qu’un site a changé", Part.WORK),
    LEAD_PRACTICE("Animer un entraînement de groupe, par place, sans nom", Part.WORK),
    SEE_ACTIVITY("Voir l’activité d’ensemble, sans chiffre par professionnel", Part.WORK),
    EXPORT_ACTIVITY("Exporter l’activité d’ensemble", Part.WORK),
    MANAGE_PERMANENCES("Tenir les permanences de sa structure", Part.WORK),
    SEE_MY_ACCOUNT("Gérer son compte, ses clés et ses sessions", Part.WORK),
    SEE_CHARTER("Lire la charte", Part.WORK),
    OPEN_SHARED("Ouvrir un dossier que la personne partage, par son code", Part.WORK),
    SEE_TEAM_PROCEDURES("Voir les démarches que son équipe suit, personnes suivies seulement", Part.WORK),
    SEE_MY_TEAM("Voir qui travaille dans son équipe", Part.WORK),
    DECLARE_ABSENCE("Dire qui remplace pendant son absence, jamais pourquoi", Part.WORK),
    DECLARE_TEAM_ABSENCE("Le dire pour quelqu’un de son équipe", Part.WORK),
    MEET_AS_A_TEAM("Préparer une réunion d’équipe, personnes suivies seulement", Part.WORK),
    RECEIVE_REFERRALS("Répondre aux orientations reçues par les lieux de sa structure", Part.WORK),
    SEE_REFERRAL_FLOWS(
            "Voir les orientations du territoire : délais, refus, silences, sans nom de personne ni de professionnel",
            Part.WORK),
    SEND_TO_GROUP("Écrire à plusieurs personnes suivies, un message chacune", Part.WORK),
    COUNTERSIGN("Relire et signer ce que sa structure envoie, jamais ses propres messages", Part.WORK),
    // For the territory
    MANAGE_PLACES("Importer, corriger et rapprocher les lieux", Part.TERRITORY),
    KEEP_CATALOGUE("Tenir les fiches des démarches : accepter les corrections, relire à la source", Part.TERRITORY),
    PUBLISH_WEEK("Tenir toutes les permanences, voir ce qui manque, publier la semaine", Part.TERRITORY),
    MANAGE_ACCOUNTS("Gérer organisations, équipes et comptes", Part.TERRITORY),
    MANAGE_MESSAGES("Régler les messages des structures\u00a0: adresse générique, signature, horaires", Part.TERRITORY),
    REVIEW_ACCESS("Relire les accès motivés", Part.TERRITORY),
    READ_JOURNAL("Consulter le journal, sans contenu de dossier, avec l’accord d’une seconde personne", Part.TERRITORY),
    AGREE_JOURNAL("Donner ou refuser cet accord, jamais à soi-même", Part.TERRITORY),
    AGREE_ERASURE("Confirmer ou refuser un effacement, jamais le sien", Part.TERRITORY),
    AGREE_HAND_OVER("Confirmer ou refuser une remise à une autorité, jamais la sienne", Part.TERRITORY),
    KEEP_DATA_LAW("Tenir le registre, répondre aux demandes des personnes, noter les violations", Part.TERRITORY),
    SEE_OUTBOX("Voir les messages au départ, en démonstration", Part.TERRITORY);

    /** The three parts of the charter page. */
    public enum Part {
        DOSSIER("Dans le dossier d’une personne"),
        WORK("Dans le travail de tous les jours"),
        TERRITORY("Pour le territoire");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** The French heading. */
        public String label() {
            return label;
        }
    }

    private final String label;
    private final Part part;

    Action(String label, Part part) {
        this.label = label;
        this.part = part;
    }

    /** The French sentence of the charter. */
    public String label() {
        return label;
    }

    /** Where it stands on the charter page. */
    public Part part() {
        return part;
    }
}
