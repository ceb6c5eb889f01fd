/** Bytes that belong to somebody, encrypted at rest under a key of hers: destroying the key makes them unreadable everywhere, copies included. */
@ApplicationModule(
        displayName = "Documents chiffrés",
        allowedDependencies = {"kernel", "postgres", "objects", "launch", "territory", "audit"})
@NullMarked
package fr.passerelle.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
