/** A year of invented exercises. */
@NullMarked
package fr.passerelle.practice.demo;

import org.jspecify.annotations.NullMarked;
