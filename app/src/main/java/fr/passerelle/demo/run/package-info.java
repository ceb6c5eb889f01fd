/** Fills the demonstration territory at the first start. */
@NullMarked
package fr.passerelle.demo.run;

import org.jspecify.annotations.NullMarked;
