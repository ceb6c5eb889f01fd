package fr.passerelle.directory.find;

import fr.passerelle.design.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of the search lead: within the product, or within the frame in which it stands.
 *
 * @param root empty, or the path of framed pages
 * @param language the language asked by the page around, which no cookie remembers; or null
 */
record Links(String root, @Nullable String language) {

    static final String EMBEDDED = "/integration";

    boolean embedded() {
        return !root.isEmpty();
    }

    /** Another search, « /lieux?… ». */
    String to(String search) {
        if (language == null || language.isEmpty()) {
            return root + search;
        }
        return root + search + (search.contains("?") ? "&" : "?") + "langue="
                + Language.of(language).code();
    }

    /** The page of a place opens beside the page around. */
    @Nullable
    String target() {
        return embedded() ? "_blank" : null;
    }

    @Nullable
    String rel() {
        return embedded() ? "noopener" : null;
    }
}
