/** Papers that end soon: in the file, and in the day of those who follow the person. Never in a message. */
@NullMarked
package fr.passerelle.vault.watch;

import org.jspecify.annotations.NullMarked;
