/** A procedure begins: from a sheet, an action of the plan, a connected request, or nothing. */
@NullMarked
package fr.passerelle.procedure.start;

import org.jspecify.annotations.NullMarked;
