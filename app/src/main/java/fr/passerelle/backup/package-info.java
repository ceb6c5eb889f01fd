/** Everything a database holds, and the documents beside it, in one file, and back into an empty one. */
@ApplicationModule(
        displayName = "Sauvegarde",
        allowedDependencies = {"postgres", "objects"})
@NullMarked
package fr.passerelle.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
