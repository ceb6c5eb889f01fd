package fr.passerelle.design;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.util.WebUtils;

/** A language in which the public pages can be read. */
public enum Language {
    FR("fr", "ltr", "Français"),
    FALC("fr", "ltr", "Facile à lire"),
    EN("en", "ltr", "English"),
    AR("ar", "rtl", "العربية");

    private final String tag;
    private final String direction;
    private final String ownName;

    Language(String tag, String direction, String ownName) {
        this.tag = tag;
        this.direction = direction;
        this.ownName = ownName;
    }

    /** The code used in addresses, cookies and bundles: fr, falc, en, ar. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the lang attribute; easy-to-read French is French. */
    public String tag() {
        return tag;
    }

    /** The value of the dir attribute. */
    public String direction() {
        return direction;
    }

    /** How its readers call it. */
    public String ownName() {
        return ownName;
    }

    /** A day in words: « 3 décembre 2026 ». */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(tag))
                .format(day);
    }

    /** The language of that code, French when unknown. */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(FR);
    }

    /** The language chosen by the reader: asked in the address, else remembered, else easy French, which everybody can read. */
    public static Language chosen(HttpServletRequest request) {
        var asked = request.getParameter(LanguageChoice.NAME);
        if (asked != null) {
            return of(asked);
        }
        var remembered = WebUtils.getCookie(request, LanguageChoice.NAME);
        return remembered == null ? FALC : of(remembered.getValue());
    }
}
