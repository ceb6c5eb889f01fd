/** An adult whom the person lets help her, for a time and for some pages. */
@NullMarked
package fr.passerelle.space.helper;

import org.jspecify.annotations.NullMarked;
