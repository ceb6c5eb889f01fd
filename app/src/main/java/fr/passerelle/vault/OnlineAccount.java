package fr.passerelle.vault;

import fr.passerelle.catalogue.Operator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that a person has online.
 *
 * @param site its name, when the operator's is not enough
 * @param loginWords which address or number, where that is noted
 * @param hints what she chose to note to find her way in again
 */
public record OnlineAccount(
        UUID id,
        Operator operator,
        @Nullable String site,
        Login login,
        @Nullable String loginWords,
        @Nullable String hints) {

    /** « Caf », or the name of the site. */
    public String name() {
        return site == null ? operator.label() : site;
    }
}
