/** What colleagues do together around a person: they write to each other, hand tasks over, meet, and stand in for one another. */
@ApplicationModule(
        displayName = "Travail à plusieurs",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "people",
            "day",
            "messaging",
            "sharing",
            "attachment",
            "plan",
            "activity",
            "procedure",
            "paper",
            "demo"
        })
@NullMarked
package fr.passerelle.teamwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
