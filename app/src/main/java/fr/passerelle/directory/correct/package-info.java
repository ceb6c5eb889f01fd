/** Correcting the page of a place, and deciding when its source later says something else. */
@NullMarked
package fr.passerelle.directory.correct;

import org.jspecify.annotations.NullMarked;
