/** The screenings of my teams: those to resume, those to do again, and the reminders of the day. */
@NullMarked
package fr.passerelle.screening.board;

import org.jspecify.annotations.NullMarked;
