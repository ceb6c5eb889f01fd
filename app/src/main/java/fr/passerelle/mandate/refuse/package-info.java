/** The page that says why an act was refused, and what to do. */
@NullMarked
package fr.passerelle.mandate.refuse;

import org.jspecify.annotations.NullMarked;
