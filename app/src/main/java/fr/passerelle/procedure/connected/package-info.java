/** What else is commonly due to who holds a right, and what she answered when it was proposed. */
@NullMarked
package fr.passerelle.procedure.connected;

import org.jspecify.annotations.NullMarked;
