/**
 * The screening instrument « Repère » as versioned data, and its evaluation: a pure function of the answers. No person, no database.
 */
@ApplicationModule(
        displayName = "Grille Repère",
        allowedDependencies = {})
@NullMarked
package fr.passerelle.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
