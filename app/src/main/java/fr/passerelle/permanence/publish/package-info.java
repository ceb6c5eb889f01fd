/** The orientation document: frozen, numbered, dated, printed. */
@NullMarked
package fr.passerelle.permanence.publish;

import org.jspecify.annotations.NullMarked;
