package fr.passerelle.directory;

import fr.passerelle.design.Language;
import java.util.List;
import java.util.UUID;

/** Extension point: what other modules know of a place, as links on its page. */
public interface PlaceLinks {

    /**
     * A link.
     *
     * @param icon name of a symbol of the sprite
     * @param words in the language asked
     */
    record PlaceLink(String icon, String href, String words) {}

    /** The links to show for that place, none when there is nothing to see. */
    List<PlaceLink> of(UUID place, Language language);
}
