/** Invented places for the demonstration. */
@NullMarked
package fr.passerelle.directory.demo;

import org.jspecify.annotations.NullMarked;
