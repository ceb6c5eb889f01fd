/** « Je ne suis pas d’accord »: her own sentence for one kind of request, which has the clock and the officer of the others. */
@NullMarked
package fr.passerelle.law.complaint;

import org.jspecify.annotations.NullMarked;
