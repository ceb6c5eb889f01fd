/**
 * Practice exercises as data, and the small engine that plays them: a pure function of what was done so far. No person, no database.
 * How to write one: {@code docs/exercises.md}.
 */
@ApplicationModule(
        displayName = "Exercices",
        allowedDependencies = {})
@NullMarked
package fr.passerelle.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
