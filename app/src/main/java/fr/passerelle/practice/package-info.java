/** Practice sites: whoever wants learns an online procedure on invented sites, without risk, as many times as needed. */
@ApplicationModule(
        displayName = "S’entraîner",
        allowedDependencies = {
            "kernel",
            "launch",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "instrument",
            "screening",
            "plan",
            "space",
            "paper",
            "day",
            "catalogue",
            "exercise",
            "demo"
        })
@NullMarked
package fr.passerelle.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
