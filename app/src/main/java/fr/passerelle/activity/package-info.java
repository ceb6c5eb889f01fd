/** What was done with and for people: the log of accompaniments, in a file or anonymous, and the counts that the observatory reads. */
@ApplicationModule(
        displayName = "Accompagnements",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "directory",
            "catalogue",
            "screening",
            "day",
            "demo"
        })
@NullMarked
package fr.passerelle.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
