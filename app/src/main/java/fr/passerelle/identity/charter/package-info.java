/** « Qui peut voir quoi ? »: the charter as people read it, made from the value that enforces it. */
@NullMarked
package fr.passerelle.identity.charter;

import org.jspecify.annotations.NullMarked;
