/** What the field says of some sheets in the demonstration. */
@NullMarked
package fr.passerelle.catalogue.demo;

import org.jspecify.annotations.NullMarked;
