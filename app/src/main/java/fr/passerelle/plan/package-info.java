/** The plan agreed with the person: actions, each with its reason, who does it and when. */
@ApplicationModule(
        displayName = "Plan d’action",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "instrument",
            "screening",
            "paper",
            "day",
            "demo"
        })
@NullMarked
package fr.passerelle.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
