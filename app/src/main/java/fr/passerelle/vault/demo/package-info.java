/** Invented papers for the demonstration. */
@NullMarked
package fr.passerelle.vault.demo;

import org.jspecify.annotations.NullMarked;
