/** Everything a database holds, in one file, and back into an empty one. */
@ApplicationModule(displayName = "Sauvegarde", allowedDependencies = "postgres")
@NullMarked
package fr.passerelle.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
