/** The living page of the components, shown in the demonstration only. */
@NullMarked
package fr.passerelle.design.living;

import org.jspecify.annotations.NullMarked;
