/** Where and when nobody receives, and where two receive side by side. */
@NullMarked
package fr.passerelle.permanence.gaps;

import org.jspecify.annotations.NullMarked;
