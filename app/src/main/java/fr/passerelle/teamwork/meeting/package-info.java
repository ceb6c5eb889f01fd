/** The meeting of a team: of whom it speaks, five lines each, and what it decides. */
@NullMarked
package fr.passerelle.teamwork.meeting;

import org.jspecify.annotations.NullMarked;
