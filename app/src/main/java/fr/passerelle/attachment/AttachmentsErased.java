package fr.passerelle.attachment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Papers are being erased: told in the transaction that deletes them, before their rows go. Whoever keeps something made from them erases it too. A
 * person who is erased as a whole is told of by {@link fr.passerelle.people.PersonErased} alone.
 */
public record AttachmentsErased(Set<UUID> ids) {

    AttachmentsErased(Collection<UUID> ids) {
        this(Set.copyOf(ids));
    }
}
