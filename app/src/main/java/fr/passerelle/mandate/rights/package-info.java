/** Who takes mandates in each structure, and the public key with which anybody checks their proofs. */
@NullMarked
package fr.passerelle.mandate.rights;

import org.jspecify.annotations.NullMarked;
