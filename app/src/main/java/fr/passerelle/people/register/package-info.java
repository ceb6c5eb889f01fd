/** Registering a person, with as little as a first name, and correcting what is known of her. */
@NullMarked
package fr.passerelle.people.register;

import org.jspecify.annotations.NullMarked;
