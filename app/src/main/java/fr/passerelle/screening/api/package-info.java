/** The instrument for other programs: answers in, result and trace out, nothing kept. */
@NullMarked
package fr.passerelle.screening.api;

import org.jspecify.annotations.NullMarked;
