/** « Ma journée »: what waits for the professional today, contributed by every module. */
@ApplicationModule(
        displayName = "Ma journée",
        allowedDependencies = {"kernel", "design", "identity"})
@NullMarked
package fr.passerelle.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
