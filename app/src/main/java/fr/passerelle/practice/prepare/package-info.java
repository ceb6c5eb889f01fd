/**
 * A training prepared with a person: side by side with a page for whoever sits beside her, or at home; and the gestures that she gained, kept only
 * if she asks.
 */
@NullMarked
package fr.passerelle.practice.prepare;

import org.jspecify.annotations.NullMarked;
