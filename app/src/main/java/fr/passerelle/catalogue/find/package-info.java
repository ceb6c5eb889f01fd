/** The list of sheets, found by words, family or operator. */
@NullMarked
package fr.passerelle.catalogue.find;

import org.jspecify.annotations.NullMarked;
