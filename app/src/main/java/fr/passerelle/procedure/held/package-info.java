/** Documents already gathered for another procedure of the same person. */
@NullMarked
package fr.passerelle.procedure.held;

import org.jspecify.annotations.NullMarked;
