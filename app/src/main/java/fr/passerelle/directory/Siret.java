package fr.passerelle.directory;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** The number of an establishment: fourteen digits of which the last one checks the others. */
public final class Siret {

    /** Establishments of La Poste do not follow Luhn: their digits add up to a multiple of 5 (INSEE). */
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Whether fourteen digits are a possible SIRET. */
    public static boolean isValid(String digits) {
        if (!digits.matches("\\d{14}")) {
            return false;
        }
        boolean laPoste = digits.startsWith(LA_POSTE)
                && digits.chars().map(Character::getNumericValue).sum() % 5 == 0;
        return laPoste || LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }
}
