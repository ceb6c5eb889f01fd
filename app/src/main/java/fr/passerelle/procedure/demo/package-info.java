/** Procedures of the demonstration. */
@NullMarked
package fr.passerelle.procedure.demo;

import org.jspecify.annotations.NullMarked;
