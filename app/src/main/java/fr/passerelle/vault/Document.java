package fr.passerelle.vault;

import fr.passerelle.design.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a person.
 *
 * @param endsOn the last day on which it serves, or null when nothing tells
 * @param addedBy the professional who added it; null when the person did
 * @param replacedBy the newer one kept in its place, or null
 * @param sheets how many pages can be seen
 */
public record Document(
        UUID id,
        UUID person,
        Description words,
        @Nullable LocalDate endsOn,
        Instant addedAt,
        @Nullable UUID addedBy,
        @Nullable UUID replacedBy,
        int sheets,
        long version) {

    /** The kind of paper. */
    public DocumentKind kind() {
        return words.kind();
    }

    /** What it is called. */
    public String title() {
        return words.title();
    }

    /** What it is called in the language of the person: the name given to it, else its kind. */
    public String name(Language language) {
        return title().equals(kind().label()) ? kind().name(language) : title();
    }

    /** Where it stands that day. */
    public Freshness on(LocalDate today) {
        return replacedBy != null ? Freshness.REPLACED : kind().freshness(endsOn, today);
    }

    /** Its page in the person's file. */
    public String href() {
        return "/personnes/" + person + "/papiers/" + id;
    }
}
