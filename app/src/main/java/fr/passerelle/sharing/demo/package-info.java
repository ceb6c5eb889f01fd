/** A shared file and somebody shut out, in the demonstration. */
@NullMarked
package fr.passerelle.sharing.demo;

import org.jspecify.annotations.NullMarked;
