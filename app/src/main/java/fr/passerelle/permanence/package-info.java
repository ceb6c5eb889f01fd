/** The week of permanences: who receives where and when, what is missing, and the document that says it to everybody. */
@ApplicationModule(
        displayName = "Permanences",
        allowedDependencies = {"kernel", "design", "territory", "audit", "identity", "directory", "paper", "demo"})
@NullMarked
package fr.passerelle.permanence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
