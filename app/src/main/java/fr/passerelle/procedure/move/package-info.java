/** What is sent and what comes back: one form for each move. */
@NullMarked
package fr.passerelle.procedure.move;

import org.jspecify.annotations.NullMarked;
