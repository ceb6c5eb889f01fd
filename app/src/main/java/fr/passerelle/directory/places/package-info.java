/** Publishing places in the national format. */
@NullMarked
package fr.passerelle.directory.places;

import org.jspecify.annotations.NullMarked;
