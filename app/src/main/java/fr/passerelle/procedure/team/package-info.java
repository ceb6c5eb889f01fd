/** The procedures of a team, and what was handed over. */
@NullMarked
package fr.passerelle.procedure.team;

import org.jspecify.annotations.NullMarked;
