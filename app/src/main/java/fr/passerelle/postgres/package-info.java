/** PostgreSQL made ready for Passerelle: the one inside, with its kept data, or the one the operator brings. */
@ApplicationModule(
        displayName = "PostgreSQL",
        allowedDependencies = {})
@NullMarked
package fr.passerelle.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
