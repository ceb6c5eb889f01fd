/** Invented trainings for the demonstration. */
@NullMarked
package fr.passerelle.practice.demo;

import org.jspecify.annotations.NullMarked;
