/** Referrals that come back: to a place, with the person's consent, followed until one knows whether she went. */
@ApplicationModule(
        displayName = "Orientations",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "space",
            "instrument",
            "directory",
            "messaging",
            "screening",
            "plan",
            "paper",
            "day",
            "demo"
        })
@NullMarked
package fr.passerelle.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
