/** The pages that explain: help, accessibility, privacy. */
@ApplicationModule(
        displayName = "Aide",
        allowedDependencies = {"kernel", "design", "identity"})
@NullMarked
package fr.passerelle.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
