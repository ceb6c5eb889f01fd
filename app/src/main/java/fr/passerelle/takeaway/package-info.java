/**
 * A person takes her file away, and another Passerelle takes it in. What leaves is declared by each module beside its tables ({@code db/away.yaml});
 * one reading and one writing serve them all.
 */
@ApplicationModule(
        displayName = "Dossier emporté",
        allowedDependencies = {
            "kernel",
            "design",
            "territory",
            "audit",
            "identity",
            "oversight",
            "storage",
            "people",
            "day",
            "space",
            "law",
            "attachment",
            "screening",
            "procedure",
            "paper",
            "demo"
        })
@NullMarked
package fr.passerelle.takeaway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
