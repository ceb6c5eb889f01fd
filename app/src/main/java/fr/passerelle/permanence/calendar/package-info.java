/** The permanences in everybody’s calendar: iCalendar files. */
@NullMarked
package fr.passerelle.permanence.calendar;

import org.jspecify.annotations.NullMarked;
