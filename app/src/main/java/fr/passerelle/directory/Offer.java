package fr.passerelle.directory;

import java.util.List;
import java.util.Set;

/** What a place offers, to whom, at what cost and how, in the vocabulary of the national schema v1.0.2. */
public record Offer(
        Set<Service> services,
        Set<Audience> audiences,
        Set<Need> needs,
        Set<Fee> fees,
        Set<Mobility> mobilities,
        Set<Programme> programmes,
        Set<Training> trainings,
        List<String> otherTrainings,
        Set<AccessMode> accessModes,
        Set<SupportMode> supportModes) {

    public Offer {
        services = Set.copyOf(services);
        audiences = Set.copyOf(audiences);
        needs = Set.copyOf(needs);
        fees = Set.copyOf(fees);
        mobilities = Set.copyOf(mobilities);
        programmes = Set.copyOf(programmes);
        trainings = Set.copyOf(trainings);
        otherTrainings = List.copyOf(otherTrainings);
        accessModes = Set.copyOf(accessModes);
        supportModes = Set.copyOf(supportModes);
    }

    /** « Services » : what one can learn or do there. */
    public enum Service implements Term {
        ADMINISTRATIVE_PROCEDURES("Aide aux démarches administratives"),
        EVERYDAY_DIGITAL_TOOLS("Maîtrise des outils numériques du quotidien"),
        EMPLOYMENT("Insertion professionnelle via le numérique"),
        SAFE_USE("Utilisation sécurisée du numérique"),
        PARENTING_AND_EDUCATION("Parentalité et éducation avec le numérique"),
        LEISURE_AND_CREATION("Loisirs et créations numériques"),
        UNDERSTANDING_THE_DIGITAL_WORLD("Compréhension du monde numérique"),
        INTERNET_AND_EQUIPMENT("Accès internet et matériel informatique"),
        AFFORDABLE_EQUIPMENT("Acquisition de matériel informatique à prix solidaire");

        private final String label;

        Service(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Publics spécifiquement adressés »; none means everyone. */
    public enum Audience implements Term {
        YOUNG_PEOPLE("Jeunes"),
        STUDENTS("Étudiants"),
        FAMILIES("Familles et/ou enfants"),
        SENIORS("Seniors"),
        WOMEN("Femmes");

        private final String label;

        Audience(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Prise en charge spécifique » : the particular needs the place is ready for. */
    public enum Need implements Term {
        DEAFNESS("Surdité"),
        MOTOR_DISABILITIES("Handicaps moteurs"),
        MENTAL_DISABILITIES("Handicaps mentaux"),
        ILLITERACY("Illettrisme"),
        ENGLISH("Langues étrangères (anglais)"),
        OTHER_LANGUAGES("Langues étrangères (autres)"),
        VISUAL_IMPAIRMENT("Déficience visuelle");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Frais à charge » : what the person pays. */
    public enum Fee implements Term {
        FREE("Gratuit"),
        FREE_ON_CONDITION("Gratuit sous condition"),
        PAID("Payant");

        private final String label;

        Fee(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Itinérance » : whether the place moves. */
    public enum Mobility implements Term {
        ITINERANT("Itinérant"),
        FIXED("Fixe");

        private final String label;

        Mobility(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Dispositifs et programmes nationaux » the place belongs to. */
    public enum Programme implements Term {
        AIDANTS_CONNECT("Aidants Connect"),
        REFERENCE_DIGITAL_LIBRARY("Bibliothèques numérique de référence"),
        PIX_CERTIFICATION("Certification PIX"),
        CONSEILLERS_NUMERIQUES("Conseillers numériques"),
        EMMAUS_CONNECT("Emmaüs Connect"),
        FRANCE_SERVICES("France Services"),
        GRANDE_ECOLE_DU_NUMERIQUE("Grande école du numérique"),
        RED_CROSS("La Croix Rouge"),
        CAF_DIGITAL_ACCESS_POINT("Point d'accès numérique CAF"),
        PROMENEURS_DU_NET("Promeneurs du net"),
        RELAIS_NUMERIQUE("Relais numérique (Emmaüs Connect)");

        private final String label;

        Programme(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Formations et labels » of the place or its staff. */
    public enum Training implements Term {
        MON_ESPACE_SANTE("Formé à « Mon Espace Santé »"),
        DUPLEX("Formé à « DUPLEX » (illettrisme)"),
        ARNIA_MEDNUM_BFC("Arnia/MedNum BFC (Bourgogne-Franche-Comté)"),
        COLLECTIF_REEMPLOI("Collectif ressources et acteurs réemploi (Normandie)"),
        // The schema's pattern forgets the space; its own description and every tool of the chain write it.
        ETAPES_NUMERIQUES("Étapes numériques (La Poste)"),
        FABRIQUES_DE_TERRITOIRE("Fabriques de Territoire"),
        ECLAIREURS_DU_NUMERIQUE("Les Éclaireurs du numérique (Drôme)"),
        MES_PAPIERS("Mes Papiers (Métropole de Lyon)"),
        ORDI_3_0("ORDI 3.0"),
        SUD_LABS("SUD LABS (PACA)");

        private final String label;

        Training(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Modalités d’accès » : how one gets in touch. */
    public enum AccessMode implements Term {
        WALK_IN("Se présenter"),
        PHONE("Téléphoner"),
        EMAIL("Contacter par mail"),
        ONLINE_BOOKING("Prendre un RDV en ligne"),
        NO_PUBLIC("Ce lieu n'accueille pas de public"),
        EMAIL_WITH_REFERRAL_FORM("Envoyer un mail avec une fiche de prescription");

        private final String label;

        AccessMode(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** « Modalités d’accompagnement » : how one is helped there. */
    public enum SupportMode implements Term {
        SELF_SERVICE("En autonomie"),
        ONE_TO_ONE("Accompagnement individuel"),
        GROUP_WORKSHOP("Dans un atelier collectif"),
        REMOTE("À distance");

        private final String label;

        SupportMode(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
