/** On paper: the cover of a paper, and the list of those that the person carries. */
@NullMarked
package fr.passerelle.vault.print;

import org.jspecify.annotations.NullMarked;
