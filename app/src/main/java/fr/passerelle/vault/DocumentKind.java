package fr.passerelle.vault;

import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper.
 *
 * @param key as kept with each paper; never changed
 * @param piece the supporting document of procedures as which it serves
 * @param validity how long it serves; null when it does not age
 * @param warnDays how many days before its end one is told: as long as a new one takes
 * @param source where the rule stands; null when it is only what operators usually ask
 */
public record DocumentKind(
        String key,
        String label,
        Theme theme,
        PieceKind piece,
        @Nullable Validity validity,
        int warnDays,
        @Nullable String source) {

    /** The kind of whatever has no kind of its own. */
    public static final String OTHER = "other";

    private static final int USUAL_WARNING = 30;

    public DocumentKind {
        warnDays = warnDays == 0 ? USUAL_WARNING : warnDays;
    }

    /** What it is called in the language of the person. */
    public String name(Language language) {
        return Words.beside(DocumentKind.class, language).of("kind." + key);
    }

    /** The last day of such a paper: the one written on it, else the one that its kind gives. */
    public @Nullable LocalDate end(@Nullable LocalDate issuedOn, @Nullable LocalDate written) {
        return written != null || issuedOn == null || validity == null ? written : validity.end(issuedOn);
    }

    /** Where a paper that ends that day stands today. */
    public Freshness freshness(@Nullable LocalDate end, LocalDate today) {
        if (end == null) {
            return validity == null ? Freshness.UP_TO_DATE : Freshness.UNDATED;
        }
        if (end.isBefore(today)) {
            return Freshness.EXPIRED;
        }
        return end.isAfter(today.plusDays(warnDays)) ? Freshness.UP_TO_DATE : Freshness.SOON;
    }
}
