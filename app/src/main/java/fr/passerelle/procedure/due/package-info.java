/** What comes again and what is awaited: the due dates of a person and of a team, her calendar, and whether her mail was read. */
@NullMarked
package fr.passerelle.procedure.due;

import org.jspecify.annotations.NullMarked;
