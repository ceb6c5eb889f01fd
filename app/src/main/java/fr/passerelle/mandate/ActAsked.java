package fr.passerelle.mandate;

import fr.passerelle.catalogue.Family;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a professional is about to do in a person's name.
 *
 * @param family of the procedure
 * @param sheet its sheet, or null when it has none
 * @param procedure the procedure under way, or null
 * @param words what is done, in a sentence that the person will read: « Déclaration du trimestre envoyée à la Caf »
 */
public record ActAsked(
        Family family, @Nullable String sheet, @Nullable UUID procedure, String words) {

    public ActAsked {
        if (words.isBlank()) {
            throw new IllegalArgumentException("an act says what is done");
        }
    }
}
