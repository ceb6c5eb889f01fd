/** The demonstration territory: each module contributes its invented rows, in order, from one seeded world. */
@ApplicationModule(
        displayName = "Démonstration",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "territory"})
@NullMarked
package fr.passerelle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
