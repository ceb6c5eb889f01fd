/** The papers of a person: they are hers, each with its kind, its dates and where the original lies; watched, previewed, opened for a time. */
@ApplicationModule(
        displayName = "Papiers",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "storage",
            "people",
            "space",
            "day",
            "catalogue",
            "attachment",
            "paper",
            "demo"
        })
@NullMarked
package fr.passerelle.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
