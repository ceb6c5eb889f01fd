/** What the law asks: what is kept and why, how long, erasing for good, requests of persons, breaches, what an authority may receive. */
@ApplicationModule(
        displayName = "Protection des données",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "credentials",
            "identity",
            "oversight",
            "people",
            "space",
            "day",
            "messaging",
            "paper",
            "demo",
            "launch",
            "postgres"
        })
@NullMarked
package fr.passerelle.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
