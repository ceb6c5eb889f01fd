package fr.passerelle.paper;

import org.jspecify.annotations.Nullable;

/**
 * One thing of a list to bring or to do.
 *
 * @param pictogram its drawing, if any fits
 * @param text a few words: « Votre téléphone chargé »
 */
public record Tick(@Nullable Pictogram pictogram, String text) {

    /** A thing without a drawing. */
    public static Tick of(String text) {
        return new Tick(null, text);
    }
}
