/** The procedures of a person, followed from the first paper until the right is open. */
@ApplicationModule(
        displayName = "Démarches",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "space",
            "directory",
            "day",
            "messaging",
            "instrument",
            "catalogue",
            "attachment",
            "vault",
            "mandate",
            "correspondence",
            "screening",
            "plan",
            "activity",
            "paper",
            "demo"
        })
@NullMarked
package fr.passerelle.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
