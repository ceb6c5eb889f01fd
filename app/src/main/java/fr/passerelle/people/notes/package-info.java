/** Notes: shared with the follow-up, kept in a team, or for oneself alone. */
@NullMarked
package fr.passerelle.people.notes;

import org.jspecify.annotations.NullMarked;
