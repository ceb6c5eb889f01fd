/** Who works here, for whom, and what the charter lets each trade do. */
@ApplicationModule(
        displayName = "Comptes et charte",
        allowedDependencies = {"kernel", "design", "territory", "audit", "credentials", "demo"})
@NullMarked
package fr.passerelle.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
