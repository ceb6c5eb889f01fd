/** The plan as it is agreed: proposed from the screening, added freely, reworded, moved on. */
@NullMarked
package fr.passerelle.plan.agree;

import org.jspecify.annotations.NullMarked;
