/** The invented persons of the demonstration. */
@NullMarked
package fr.passerelle.people.demo;

import org.jspecify.annotations.NullMarked;
