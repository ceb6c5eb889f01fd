/** What is written to people and for them: mails, text messages and letters, read over and signed where the structure requires it. */
@ApplicationModule(
        displayName = "Messages et courriers",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "day",
            "messaging",
            "catalogue",
            "paper",
            "demo"
        })
@NullMarked
package fr.passerelle.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
