/** The catalogue of procedures: what each asks for, how it goes, what follows. Dated data with sources, corrected by the field. */
@ApplicationModule(
        displayName = "Fiches des démarches",
        allowedDependencies = {"kernel", "design", "territory", "audit", "identity", "messaging", "day", "paper", "demo"
        })
@NullMarked
package fr.passerelle.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
