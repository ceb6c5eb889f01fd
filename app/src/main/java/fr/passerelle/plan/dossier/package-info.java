/** The plan on the dossier page, in its thread and in the day. */
@NullMarked
package fr.passerelle.plan.dossier;

import org.jspecify.annotations.NullMarked;
