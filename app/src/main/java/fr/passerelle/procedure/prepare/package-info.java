/** The answers to give, in the order of the form. */
@NullMarked
package fr.passerelle.procedure.prepare;

import org.jspecify.annotations.NullMarked;
