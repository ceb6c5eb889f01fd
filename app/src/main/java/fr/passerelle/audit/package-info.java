/** The journal: an append-only, hash-chained trace of every write and every opening of a file, in the writer's transaction. */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "territory", "launch", "postgres", "demo"})
@NullMarked
package fr.passerelle.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
