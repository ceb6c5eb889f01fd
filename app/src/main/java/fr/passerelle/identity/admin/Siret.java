package fr.passerelle.identity.admin;

/**
 * The number of an establishment: fourteen digits of which a weighted sum is a multiple of ten (Luhn). The establishments of La Poste, too many for
 * that key, have a plain sum that is a multiple of five. Source: INSEE, « Système national d’identification et du répertoire des entreprises ».
 */
final class Siret {

    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** The digits of what was typed. */
    static String digits(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f.-]", "");
    }

    static boolean valid(String siret) {
        if (!siret.matches("\\d{14}")) {
            return false;
        }
        return luhn(siret)
                || (siret.startsWith(LA_POSTE)
                        && siret.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
