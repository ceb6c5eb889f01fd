/** Motivated access: 24 hours on one file outside one's teams, for a written reason, reviewed afterwards. */
@NullMarked
package fr.passerelle.people.access;

import org.jspecify.annotations.NullMarked;
