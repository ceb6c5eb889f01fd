/** Exercises whose facts were not held against their sources for half a year: real sites change. */
@NullMarked
package fr.passerelle.practice.watch;

import org.jspecify.annotations.NullMarked;
