/** The week of the whole territory, for everybody. */
@NullMarked
package fr.passerelle.permanence.week;

import org.jspecify.annotations.NullMarked;
