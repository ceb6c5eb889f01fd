/** The papers of a person: kept for her, opened to whom she decides, made to fit what a site accepts. */
@ApplicationModule(
        displayName = "Papiers",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "catalogue",
            "attachment",
            "day",
            "paper",
            "space",
            "sharing",
            "demo"
        })
@NullMarked
package fr.passerelle.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
