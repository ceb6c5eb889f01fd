/** Erasing what is no longer needed. */
@NullMarked
package fr.passerelle.procedure.forget;

import org.jspecify.annotations.NullMarked;
