/** A year of invented exercises, and a few that were prepared with somebody. */
@NullMarked
package fr.passerelle.practice.demo;

import org.jspecify.annotations.NullMarked;
