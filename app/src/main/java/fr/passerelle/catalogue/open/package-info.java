/** The sheets for the people themselves, one thing at a time, without an account. */
@NullMarked
package fr.passerelle.catalogue.open;

import org.jspecify.annotations.NullMarked;
