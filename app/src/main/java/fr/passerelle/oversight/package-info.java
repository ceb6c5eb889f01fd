/** The journal as it is read: who did what, when, never a content; on the agreement of a second person, for a day. */
@ApplicationModule(
        displayName = "Contrôle",
        allowedDependencies = {"kernel", "design", "territory", "audit", "identity", "day", "demo"})
@NullMarked
package fr.passerelle.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
