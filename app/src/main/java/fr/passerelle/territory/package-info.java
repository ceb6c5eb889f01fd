/** Territories: one PostgreSQL schema each, chosen once per request and set on every connection. */
@ApplicationModule(
        displayName = "Territoires",
        allowedDependencies = {"kernel"})
@NullMarked
package fr.passerelle.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
