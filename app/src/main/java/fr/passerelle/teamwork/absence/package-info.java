/** Who is away and who stands in: from one day to another, never why. */
@NullMarked
package fr.passerelle.teamwork.absence;

import org.jspecify.annotations.NullMarked;
