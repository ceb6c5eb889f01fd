package fr.passerelle.identity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in her own space, as kept in the session.
 *
 * @param id the person
 * @param territory the code of the territory fixed when she came in
 * @param helper the access of an adult whom she lets help her, or null when it is herself
 */
public record PersonPrincipal(
        UUID id, String territory, @Nullable UUID helper) implements SignedIn, Serializable {

    /** The session index: closing all sessions of a person is one query on this name. */
    @Override
    public String getName() {
        return "person:" + id;
    }
}
