/** The page of a person's file, composed of the panels of every module, and the short sheet of the reception. */
@NullMarked
package fr.passerelle.people.dossier;

import org.jspecify.annotations.NullMarked;
