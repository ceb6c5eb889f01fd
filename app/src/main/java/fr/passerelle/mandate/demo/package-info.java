/** Invented mandates for the demonstration. */
@NullMarked
package fr.passerelle.mandate.demo;

import org.jspecify.annotations.NullMarked;
