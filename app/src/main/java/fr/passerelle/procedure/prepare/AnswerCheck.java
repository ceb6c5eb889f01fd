package fr.passerelle.procedure.prepare;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.design.FrenchInput;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Phones;
import fr.passerelle.people.Secrets;
import fr.passerelle.procedure.FreeWords;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** Reads an answer as its question wants it. A social security number is checked with its key and never kept. */
final class AnswerCheck {

    static final int LONGEST = 2_000;

    private static final BigDecimal MOST = new BigDecimal("9999999.99");
    private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])[/.\\- ]((?:19|20)\\d\\d)");
    private static final Pattern BROWSER_MONTH = Pattern.compile("((?:19|20)\\d\\d)-(0[1-9]|1[0-2])");
    private static final Pattern NIR = Pattern.compile("[1-478]\\d{4}(?:\\d{2}|2[AB])\\d{8}");

    private AnswerCheck() {}

    /**
     * What became of a typed answer: one of the two.
     *
     * @param value what is kept
     * @param problem what is to be corrected, in French
     */
    record Checked(@Nullable String value, @Nullable String problem) {}

    /** Reads what was typed, not blank. */
    static Checked of(Sheet.Answer question, String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return wrong("Restez sous 2\u00a0000 caractères.");
        }
        return switch (question.kind()) {
            case TEXT -> text(text);
            case DATE ->
                FrenchInput.day(text)
                        .map(day -> right(French.field(day)))
                        .orElseGet(() -> wrong("Écrivez une date, par exemple 3/12/2026."));
            case MONTH -> month(text);
            case AMOUNT -> amount(text);
            case NUMBER ->
                text.replaceAll("[\\s\u00a0\u202f]", "").matches("\\d{1,9}")
                        ? right(text.replaceAll("[\\s\u00a0\u202f]", ""))
                        : wrong("Écrivez un nombre entier, par exemple 3.");
            case YES_NO -> text.equals("Oui") || text.equals("Non") ? right(text) : wrong("Choisissez oui ou non.");
            case CHOICE -> question.choices().contains(text) ? right(text) : wrong("Choisissez dans la liste.");
            case NIR_KEY -> nir(text);
            case PHONE ->
                Phones.read(text)
                        .map(number -> right(Phones.say(number)))
                        .orElseGet(() -> wrong("Ce numéro de téléphone n’existe pas\u00a0: vérifiez-le."));
            case EMAIL ->
                EmailValidator.getInstance().isValid(text)
                        ? right(text)
                        : wrong("Cette adresse n’est pas complète, par exemple prenom@exemple.fr.");
        };
    }

    private static Checked text(String text) {
        String problem = FreeWords.problem(text);
        return problem == null ? right(text) : wrong(problem);
    }

    private static Checked month(String text) {
        Matcher typed = MONTH.matcher(text);
        if (typed.matches()) {
            return right((typed.group(1).length() == 1 ? "0" : "") + typed.group(1) + "/" + typed.group(2));
        }
        Matcher browser = BROWSER_MONTH.matcher(text);
        return browser.matches()
                ? right(browser.group(2) + "/" + browser.group(1))
                : wrong("Écrivez un mois, par exemple 09/2026.");
    }

    private static Checked amount(String text) {
        Optional<BigDecimal> read = FrenchInput.money(text);
        if (read.isEmpty() || read.get().stripTrailingZeros().scale() > 2) {
            return wrong("Écrivez un montant en euros, par exemple 1\u00a0712,30.");
        }
        BigDecimal amount = read.get();
        if (amount.signum() < 0) {
            return wrong("Un montant ne peut pas être négatif.");
        }
        return amount.compareTo(MOST) > 0
                ? wrong("Vérifiez ce montant\u00a0: 9\u00a0999\u00a0999,99 au plus.")
                : right(amount.toPlainString().replace('.', ','));
    }

    /** Whether the number and its key agree is all that is kept, with the last two digits to tell two papers apart. */
    private static Checked nir(String text) {
        String number = text.replaceAll("[\\s\u00a0\u202f.]", "").toUpperCase(Locale.ROOT);
        if (!NIR.matcher(number).matches()) {
            return wrong("Un numéro de sécurité sociale a 15 chiffres, avec sa clé.");
        }
        return Secrets.in(number).contains(Secrets.Kind.SOCIAL_SECURITY_NUMBER)
                ? right("Vérifié, finit par " + number.substring(13))
                : wrong(
                        "Le numéro et sa clé (les deux derniers chiffres) ne vont pas ensemble\u00a0: relisez la carte.");
    }

    private static Checked right(String value) {
        return new Checked(value, null);
    }

    private static Checked wrong(String problem) {
        return new Checked(null, problem);
    }
}
