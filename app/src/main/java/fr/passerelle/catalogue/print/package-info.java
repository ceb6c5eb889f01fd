/** The hand-out of a procedure: one page in easy words, on screen or as a document. */
@NullMarked
package fr.passerelle.catalogue.print;

import org.jspecify.annotations.NullMarked;
