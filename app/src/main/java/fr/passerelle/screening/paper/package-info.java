/** The screening on paper: a sheet to fill in between two people, entered afterwards. */
@NullMarked
package fr.passerelle.screening.paper;

import org.jspecify.annotations.NullMarked;
