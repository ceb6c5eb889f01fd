/** Mandates as they live: read, printed, proved, withdrawn; in the dossier, its thread and the day. */
@NullMarked
package fr.passerelle.mandate.view;

import org.jspecify.annotations.NullMarked;
