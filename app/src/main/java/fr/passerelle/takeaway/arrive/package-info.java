/** Takes in the file that a person brings from another Passerelle: read, checked, shown, then written under new identifiers. */
@NullMarked
package fr.passerelle.takeaway.arrive;

import org.jspecify.annotations.NullMarked;
