/** The papers kept with a person's file: a scan of a signature, a receipt. Read, checked and made harmless before they are kept. */
@ApplicationModule(
        displayName = "Pièces jointes",
        allowedDependencies = {
            "kernel",
            "postgres",
            "design",
            "territory",
            "audit",
            "identity",
            "storage",
            "people",
            "demo"
        })
@NullMarked
package fr.passerelle.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
