/** « Mon espace »: the person's own pages, their door and their frame; the modules above add their pages to it. */
@ApplicationModule(
        displayName = "Mon espace",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "credentials",
            "identity",
            "people",
            "messaging",
            "day",
            "paper",
            "demo"
        })
@NullMarked
package fr.passerelle.space;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
