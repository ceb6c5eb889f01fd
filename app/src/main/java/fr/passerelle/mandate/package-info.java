/** Mandates: what a person lets a structure do in her name, for how long, every act checked, every proof verifiable. */
@ApplicationModule(
        displayName = "Mandats",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "credentials",
            "identity",
            "people",
            "space",
            "day",
            "messaging",
            "catalogue",
            "attachment",
            "paper",
            "demo",
            "launch",
            "postgres"
        })
@NullMarked
package fr.passerelle.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
