/** Messages that leave the house: written in the transaction of the act that causes them, sent afterwards, never twice. */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {"kernel", "design", "territory", "audit", "identity"})
@NullMarked
package fr.passerelle.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
