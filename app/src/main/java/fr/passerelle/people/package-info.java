/** The persons and their files: identity, ways to reach them, who follows them, notes, and the page where every module has its panel. */
@ApplicationModule(
        displayName = "Personnes et dossiers",
        allowedDependencies = {"kernel", "design", "territory", "audit", "identity", "day", "demo"})
@NullMarked
package fr.passerelle.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
