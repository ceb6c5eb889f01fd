/** Screening of digital difficulties: the instrument « Repère », its evaluation, and what follows from it. */
@ApplicationModule(
        displayName = "Repérage",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "instrument",
            "paper",
            "day",
            "demo"
        })
@NullMarked
package fr.passerelle.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
