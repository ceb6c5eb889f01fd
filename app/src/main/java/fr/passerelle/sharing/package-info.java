/** A file opened to another structure because the person said so: to whom, for what, what of it, until when; taken back in one gesture. */
@ApplicationModule(
        displayName = "Partage avec l’accord de la personne",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "credentials",
            "identity",
            "people",
            "paper",
            "demo"
        })
@NullMarked
package fr.passerelle.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
