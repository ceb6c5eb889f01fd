/** A paper is added: photographed, scanned or chosen among files; or the newer one, or more pages. */
@NullMarked
package fr.passerelle.vault.add;

import org.jspecify.annotations.NullMarked;
