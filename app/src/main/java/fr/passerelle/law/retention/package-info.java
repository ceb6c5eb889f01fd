/** The end of retention: announced, held where something holds, then erased. */
@NullMarked
package fr.passerelle.law.retention;

import org.jspecify.annotations.NullMarked;
