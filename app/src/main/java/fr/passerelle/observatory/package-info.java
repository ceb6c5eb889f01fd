/** The page « Activité »: what people live through, never what one professional does. Nobody may use this module. */
@ApplicationModule(
        displayName = "Activité",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "directory",
            "catalogue",
            "instrument",
            "screening",
            "referral",
            "activity",
            "exercise",
            "practice"
        })
@NullMarked
package fr.passerelle.observatory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
