package fr.passerelle.design;

import org.jspecify.annotations.Nullable;

/** One tab of a page: a link to the same thing seen otherwise. */
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable Integer badge,
        @Nullable String icon) {

    public Tab(String label, String href, boolean current) {
        this(label, href, current, null, null);
    }
}
