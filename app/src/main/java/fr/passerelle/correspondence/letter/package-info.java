/** Letters for a person, from the library: chosen, filled in, corrected, printed. */
@NullMarked
package fr.passerelle.correspondence.letter;

import org.jspecify.annotations.NullMarked;
