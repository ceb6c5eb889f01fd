/** The agreement of a legal representative: help given together with a protected person or a minor, never an act in her name. */
@NullMarked
package fr.passerelle.mandate.represent;

import org.jspecify.annotations.NullMarked;
