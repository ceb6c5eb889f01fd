package fr.passerelle.people;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words in which a person's situation is noted: how to reach her, what she reads and speaks, who stands by her. */
public final class Situation {

    private static final Map<String, String> LANGUAGES = languageNames();

    private Situation() {}

    /** A way to reach somebody. */
    public enum Channel {
        CALL("Appel", "un appel", "phone"),
        SMS("SMS", "un SMS", "sms"),
        EMAIL("E-mail", "un e-mail", "mail"),
        POST("Courrier", "un courrier", "doc"),
        IN_PERSON("De vive voix, sur place", "venir sur place", "person"),
        RELATIVE("Par un proche de confiance", "passer par un proche", "people");

        private final String label;
        private final String preference;
        private final String icon;

        Channel(String label, String preference, String icon) {
            this.label = label;
            this.preference = preference;
            this.icon = icon;
        }

        /** « Appel ». */
        public String label() {
            return label;
        }

        /** What follows « Préfère »: « un appel ». */
        public String preference() {
            return preference;
        }

        /** Its drawing. */
        public String icon() {
            return icon;
        }
    }

    /** Where somebody lives. */
    public enum Housing {
        ADDRESS("À une adresse"),
        DOMICILIATION("Domiciliation"),
        NONE("Sans adresse");

        private final String label;

        Housing(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** Ease with written French. */
    public enum Reading {
        EASY("Lit facilement"),
        HARD("Lit avec difficulté"),
        NOT_ALONE("Ne lit pas sans aide");

        private final String label;

        Reading(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** What makes a meeting possible. */
    public enum Need {
        WHEELCHAIR("Entrée de plain-pied"),
        SEATED("S’asseoir vite"),
        SIGHT("Voit mal : grands caractères"),
        HEARING("Entend mal : parler en face"),
        SIGN_LANGUAGE("Langue des signes"),
        QUIET("Lieu calme, sans attente"),
        SLOW("Prendre plus de temps"),
        COMPANION("Vient avec quelqu’un");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** A measure of legal protection or support. */
    public enum Protection {
        TUTELLE("Tutelle"),
        CURATELLE("Curatelle"),
        HABILITATION("Habilitation familiale"),
        SAUVEGARDE("Sauvegarde de justice"),
        MASP("Accompagnement social personnalisé (MASP)");

        private final String label;

        Protection(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** Sex, as the person says it. */
    public enum Sex {
        F("Femme", "e"),
        M("Homme", ""),
        X("Autre", "·e");

        private final String label;
        private final String ending;

        Sex(String label, String ending) {
            this.label = label;
            this.ending = ending;
        }

        /** The French word. */
        public String label() {
            return label;
        }

        /** What a participle takes: « suivi » + « e ». */
        public String ending() {
            return ending;
        }
    }

    /** The languages offered, by ISO 639 code, in the order in which they are met. */
    public static Map<String, String> languages() {
        return LANGUAGES;
    }

    /** « français, kabyle et arabe », from codes; an unknown code stays as it is. */
    public static List<String> spoken(List<String> codes) {
        return codes.stream().map(code -> LANGUAGES.getOrDefault(code, code)).toList();
    }

    private static Map<String, String> languageNames() {
        String[] names = """
                fr français|ar arabe|kab kabyle|shi chleuh|zdj comorien|tr turc|ru russe|uk ukrainien|hy arménien|ka géorgien|ro roumain|rom romani|\
                es espagnol|pt portugais|kea cap-verdien|it italien|en anglais|sq albanais|fa persan, dari|ps pachto|ku kurde|ti tigrigna|am amharique|\
                so somali|bm bambara|ff peul|snk soninké|wo wolof|ln lingala|mg malgache|zh chinois|vi vietnamien|bn bengali|ur ourdou|ta tamoul|\
                fsl langue des signes française""".split("\\|");
        Map<String, String> languages = new LinkedHashMap<>();
        Arrays.stream(names).map(name -> name.split(" ", 2)).forEach(pair -> languages.put(pair[0], pair[1]));
        return Collections.unmodifiableMap(languages);
    }
}
