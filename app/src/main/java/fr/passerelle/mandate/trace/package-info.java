/** « Ce qui a été fait en mon nom »: what a structure did, told to the person in plain words, on paper or behind a link and a code. */
@NullMarked
package fr.passerelle.mandate.trace;

import org.jspecify.annotations.NullMarked;
