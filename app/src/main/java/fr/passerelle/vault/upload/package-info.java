/** Files that arrive piece by piece, and are forgotten when nobody asks for them. */
@NullMarked
package fr.passerelle.vault.upload;

import org.jspecify.annotations.NullMarked;
