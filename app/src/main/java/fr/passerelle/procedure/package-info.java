/** Procedures made for and with a person, followed until the right is open; what comes again, what else is due. */
@ApplicationModule(
        displayName = "Démarches",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "day",
            "paper",
            "instrument",
            "screening",
            "catalogue",
            "directory",
            "demo"
        })
@NullMarked
package fr.passerelle.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
