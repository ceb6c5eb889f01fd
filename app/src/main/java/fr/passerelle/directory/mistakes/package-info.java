/** « Signaler une erreur »: what visitors say is wrong on the page of a place, and what became of it. */
@NullMarked
package fr.passerelle.directory.mistakes;

import org.jspecify.annotations.NullMarked;
