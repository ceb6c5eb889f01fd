package fr.passerelle.identity;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who is signed in, as kept in the session.
 *
 * @param id the account
 * @param territory the code of the territory fixed at sign-in
 * @param secondFactor whether a second factor was given (or a demonstration account spared it)
 */
public record AccountPrincipal(UUID id, String territory, boolean secondFactor) implements SignedIn, Serializable {

    /** The session index: revoking all sessions of an account is one query on this name. */
    @Override
    public String getName() {
        return id.toString();
    }
}
