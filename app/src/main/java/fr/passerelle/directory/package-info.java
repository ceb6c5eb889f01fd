/** The places of the territory where people find help, as the national schema describes them. */
@ApplicationModule(
        displayName = "Lieux",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "messaging",
            "demo",
            "launch",
            "postgres"
        })
@NullMarked
package fr.passerelle.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
