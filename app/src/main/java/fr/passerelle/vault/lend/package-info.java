/** A paper opened for a time to somebody who does not follow the person, and read by them. */
@NullMarked
package fr.passerelle.vault.lend;

import org.jspecify.annotations.NullMarked;
