/** The procedures in the dossier of a person. */
@NullMarked
package fr.passerelle.procedure.dossier;

import org.jspecify.annotations.NullMarked;
