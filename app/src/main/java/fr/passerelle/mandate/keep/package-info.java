/** What is done with mandates without anybody asking: stopped when a protection begins, announced before the end, erased in time. */
@NullMarked
package fr.passerelle.mandate.keep;

import org.jspecify.annotations.NullMarked;
