/** The page of a sheet, in the order of a meeting. */
@NullMarked
package fr.passerelle.catalogue.read;

import org.jspecify.annotations.NullMarked;
