/** Invented screenings for the demonstration. */
@NullMarked
package fr.passerelle.screening.demo;

import org.jspecify.annotations.NullMarked;
