/** A mandate from the first word to the signature: chosen together, explained, signed on screen, on paper or before a witness. */
@NullMarked
package fr.passerelle.mandate.take;

import org.jspecify.annotations.NullMarked;
