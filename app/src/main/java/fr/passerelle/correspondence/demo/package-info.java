/** Invented messages and letters for the demonstration. */
@NullMarked
package fr.passerelle.correspondence.demo;

import org.jspecify.annotations.NullMarked;
