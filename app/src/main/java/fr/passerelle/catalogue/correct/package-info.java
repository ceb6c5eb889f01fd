/** Corrections of sheets: suggested by the field, decided and kept by those who keep the catalogue. */
@NullMarked
package fr.passerelle.catalogue.correct;

import org.jspecify.annotations.NullMarked;
