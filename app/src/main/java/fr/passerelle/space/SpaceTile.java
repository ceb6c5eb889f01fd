package fr.passerelle.space;

import fr.passerelle.design.Language;
import java.util.Optional;
import java.util.UUID;

/** A tile on the first page of « Mon espace », declared as a component by the module whose pages it leads to. */
public interface SpaceTile {

    /** Lower first: 10 papers, 20 procedures, 30 appointments, 40 mandates, 50 who sees what, 60 who looked, 80 choices, 90 the rest. */
    int order();

    /** A name of the sprite. */
    String icon();

    /** Where it leads, under {@code /mon-espace/}; its pages lie at that address and below, so that a helper can be given them. */
    String href();

    /** Its words in a language, from the bundle beside it. */
    String title(Language language);

    /** How things stand, in a few words (« 2 papiers »), or nothing. Names nobody else. */
    default Optional<String> state(UUID person, Language language) {
        return Optional.empty();
    }

    /** Whether the person may give it to an adult who helps her. */
    default boolean forHelpers() {
        return false;
    }
}
