/** How people prove who they are: accounts, passphrases, one-time codes, passkeys, sessions, one-time links. */
@ApplicationModule(
        displayName = "Identifiants",
        allowedDependencies = {"kernel", "territory"})
@NullMarked
package fr.passerelle.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
