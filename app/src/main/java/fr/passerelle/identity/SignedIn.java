package fr.passerelle.identity;

import java.security.Principal;
import java.util.UUID;

/** Whoever holds a session: a professional, or a person in her own space. Never both in one session. */
public sealed interface SignedIn extends Principal permits AccountPrincipal, PersonPrincipal {

    /** The account of a professional, or the person. */
    UUID id();

    /** The code of the territory fixed at sign-in. */
    String territory();
}
