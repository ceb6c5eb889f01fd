/** Makes the package that a person takes away: a readable summary, her papers, and everything in a documented form. */
@NullMarked
package fr.passerelle.takeaway.make;

import org.jspecify.annotations.NullMarked;
