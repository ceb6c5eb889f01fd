/** What follows from a screening, for the professional: proposals, mode, lasting assistance, what was gained, in the dossier too. */
@NullMarked
package fr.passerelle.screening.result;

import org.jspecify.annotations.NullMarked;
