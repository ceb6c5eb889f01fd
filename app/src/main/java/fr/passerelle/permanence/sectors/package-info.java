/** The named groups of communes in which the territory reads its week. */
@NullMarked
package fr.passerelle.permanence.sectors;

import org.jspecify.annotations.NullMarked;
