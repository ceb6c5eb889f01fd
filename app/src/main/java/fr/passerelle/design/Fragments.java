package fr.passerelle.design;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders a part of a page that another module composes: a panel of the dossier, a line of the day. */
@Component
public class Fragments {

    private final TemplateEngine templates;

    Fragments(TemplateEngine templates) {
        this.templates = templates;
    }

    /** The template as content of a larger page, with its parameters given as name, value, name, value… */
    public Content of(String template, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return output -> templates.render(template + ".jte", parameters, output);
    }
}
