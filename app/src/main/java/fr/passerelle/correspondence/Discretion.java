package fr.passerelle.correspondence;

import fr.passerelle.kernel.Phones;
import fr.passerelle.messaging.SmsText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps secret that somebody is followed. Whoever lives with her may read a subject, the first lines shown beside it, or a whole text message on
 * a locked screen.
 */
public final class Discretion {

    /** Longer than what mailboxes show beside the subject, so that nothing of the message itself is seen there. */
    static final String OPENING = """
            Bonjour,

            Ce message est pour vous. Prenez le temps de le lire quand vous serez tranquille. Vous pouvez répondre à cette adresse, ou appeler \
            le numéro écrit à la fin.

            """;

    private static final Pattern SERVICE = Pattern.compile(
            "(?<![\\p{L}\\d])(caf|msa|cpam|ameli|ccas|cias|mds|mdph|pmi|ase|rsa|apl|aah|asi|aspa|c2s|css|cmu|ficoba|carsat|cnav|urssaf|pass num[ée]rique"
                    + "|allocations?|prestations?|aide sociale|assistante?s? sociale?s?|travailleurs? socia(?:l|ux)|service social|services sociaux|action sociale"
                    + "|maison des solidarit[ée]s|d[ée]partement|mairie|pr[ée]fecture|centre social|france travail|p[ôo]le emploi|imp[ôo]ts?|surendettement"
                    + "|tutelle|curatelle|mandat|dossier|demande|logement social|dalo|violences?|plainte|avocate?|titre de s[ée]jour|handicap|ch[ôo]mage"
                    + "|droits?|procédure|suivie?|accompagnement)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AMOUNT =
            Pattern.compile("\\d[\\d\\s\u00a0\u202f.,]*(?:€|euros?\\b)", Pattern.CASE_INSENSITIVE);

    private Discretion() {}

    /** The words of a text message that would tell what it is about, or to whom; empty when none is known. */
    public static List<String> revealing(String text, List<String> names) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : List.of(SERVICE, AMOUNT)) {
            Matcher words = pattern.matcher(text);
            while (words.find()) {
                found.add(words.group().strip());
            }
        }
        String lower = text.toLowerCase(Locale.FRANCE);
        names.stream()
                .filter(name -> name.length() > 2 && lower.contains(name.toLowerCase(Locale.FRANCE)))
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    /** The whole mail as it will be read. */
    public static String mail(Structure structure, String body) {
        String name = structure.displayName() == null ? "" : structure.displayName();
        String phone = structure.phone() == null ? "" : "\n" + said(structure.phone());
        return OPENING + body.strip() + "\n\n" + name + phone + "\n";
    }

    /** The whole text message as it will be read: with the number to call, in signs that cost less. */
    public static String sms(Structure structure, String body) {
        String phone = structure.phone() == null ? "" : " " + said(structure.phone());
        return SmsText.thrifty(body.strip() + phone);
    }

    private static String said(String phone) {
        return Phones.read(phone).map(Phones::say).orElse(phone);
    }
}
