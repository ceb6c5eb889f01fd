/** The command line: starts the product, runs its tasks, saves and restores its data. */
@ApplicationModule(
        displayName = "Lancement",
        allowedDependencies = {"postgres", "objects", "backup", "territory", "paper"})
@NullMarked
package fr.passerelle.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
