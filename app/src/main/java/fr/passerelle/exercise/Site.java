package fr.passerelle.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented body and the look of its pages.
 *
 * @param code stable; also the name of its colours in {@code practice.css}
 * @param name as it calls itself
 * @param line what it says under its name
 * @param sign one or two letters or a small drawing's name, for its mark
 * @param menu the words of its menu, which lead nowhere but make it look like a site
 */
public record Site(String code, String name, @Nullable String line, String sign, List<String> menu) {

    public Site {
        menu = menu == null ? List.of() : List.copyOf(menu);
    }
}
