/** How each structure writes, chosen by the administrator. */
@NullMarked
package fr.passerelle.correspondence.settings;

import org.jspecify.annotations.NullMarked;
