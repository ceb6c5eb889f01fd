package fr.passerelle.kernel;

import java.nio.charset.StandardCharsets;

/** The lines of an iCalendar file (RFC 5545), as long as a calendar reads them. */
public final class CalendarLines {

    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** A line whose value is written as it stands. */
    public void line(String name, String value) {
        fold(name + ":" + value);
    }

    /** A line whose value is free words. */
    public void words(String name, String value) {
        line(name, escaped(value));
    }

    /** A whole line. A line has 75 octets at most, and no character is cut in two. */
    public void fold(String line) {
        int width = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String letter = Character.toString(character);
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (width + octets > OCTETS) {
                text.append("\r\n ");
                width = 1;
            }
            text.append(letter);
            width += octets;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }

    /** The whole file so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }
}
