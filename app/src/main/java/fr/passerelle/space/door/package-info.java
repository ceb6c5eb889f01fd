/** Coming in with the card, leaving quickly. */
@NullMarked
package fr.passerelle.space.door;

import org.jspecify.annotations.NullMarked;
