/** The person complains; the data protection officer answers. */
@NullMarked
package fr.passerelle.space.complaint;

import org.jspecify.annotations.NullMarked;
