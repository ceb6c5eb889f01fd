/** The plan as the person takes it home: one page, in easy words, without any score. */
@NullMarked
package fr.passerelle.plan.sheet;

import org.jspecify.annotations.NullMarked;
