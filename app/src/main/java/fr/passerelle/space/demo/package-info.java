/** An invented space for the demonstration. */
@NullMarked
package fr.passerelle.space.demo;

import org.jspecify.annotations.NullMarked;
