package fr.passerelle.messaging;

/**
 * What a text costs as an SMS. The basic alphabet of GSM 03.38 holds 160 characters in one part and 153 in each of several, those of its
 * extension (€, brackets…) counting for two; any other character turns the whole text to UCS-2: 70, and 67.
 *
 * @param basic whether the basic alphabet suffices
 * @param length in units of its alphabet
 * @param parts how many messages the operator counts, 0 for nothing
 */
public record SmsText(boolean basic, int length, int parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final int ONE_BASIC = 160;
    private static final int EACH_BASIC = 153;
    private static final int ONE_UCS2 = 70;
    private static final int EACH_UCS2 = 67;

    /** Measures a text as it is. */
    public static SmsText of(String text) {
        return text.chars().allMatch(sign -> width(sign) > 0) ? basic(text) : wide(text);
    }

    /**
     * The same words in signs that cost less: curly apostrophes, special spaces and dashes become plain ones, « ç » « Ç », vowels that the alphabet
     * lacks lose their accent only where a circumflex or diaeresis stood.
     */
    public static String thrifty(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(sign -> plain.append(thrifty(sign)));
        return plain.toString();
    }

    private static String thrifty(int sign) {
        return switch (sign) {
            case '’', '‘', '`' -> "'";
            case '“', '”', '«', '»' -> "\"";
            case '–', '—', '‑' -> "-";
            case '\u00a0', '\u202f', '\t' -> " ";
            case '…' -> "...";
            case '·' -> ".";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'ç' -> "c";
            case 'â' -> "a";
            case 'ê', 'ë' -> "e";
            case 'î', 'ï' -> "i";
            case 'ô' -> "o";
            case 'û' -> "u";
            case 'À', 'Â' -> "A";
            case 'È', 'Ê', 'Ë' -> "E";
            case 'Î', 'Ï' -> "I";
            case 'Ô' -> "O";
            case 'Ù', 'Û' -> "U";
            default -> Character.toString(sign);
        };
    }

    private static SmsText basic(String text) {
        int length = text.chars().map(SmsText::width).sum();
        if (length <= ONE_BASIC) {
            return new SmsText(true, length, length == 0 ? 0 : 1);
        }
        int parts = 1;
        int used = 0;
        for (int sign : text.chars().toArray()) {
            // An extended character is never cut in two between parts.
            if (used + width(sign) > EACH_BASIC) {
                parts++;
                used = 0;
            }
            used += width(sign);
        }
        return new SmsText(true, length, parts);
    }

    private static SmsText wide(String text) {
        int length = text.length();
        if (length <= ONE_UCS2) {
            return new SmsText(false, length, 1);
        }
        int parts = 1;
        int used = 0;
        for (int sign : text.codePoints().toArray()) {
            int units = Character.charCount(sign);
            if (used + units > EACH_UCS2) {
                parts++;
                used = 0;
            }
            used += units;
        }
        return new SmsText(false, length, parts);
    }

    /** What a character takes of the basic alphabet: 1, 2, or 0 when it is not in it. */
    private static int width(int sign) {
        return BASIC.indexOf(sign) >= 0 ? 1 : EXTENSION.indexOf(sign) >= 0 ? 2 : 0;
    }
}
