/** Whom a text to several persons may be for: those who share a procedure, or a step of their plan. */
@NullMarked
package fr.passerelle.procedure.group;

import org.jspecify.annotations.NullMarked;
