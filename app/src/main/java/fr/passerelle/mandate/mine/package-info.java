/** In her own space, a person reads what she allowed and what was done in her name, and ends a mandate. */
@NullMarked
package fr.passerelle.mandate.mine;

import org.jspecify.annotations.NullMarked;
