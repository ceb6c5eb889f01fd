/** The summary, read again with the person and confirmed by her. */
@NullMarked
package fr.passerelle.procedure.readback;

import org.jspecify.annotations.NullMarked;
