/** The permanences of the demonstration. */
@NullMarked
package fr.passerelle.permanence.demo;

import org.jspecify.annotations.NullMarked;
