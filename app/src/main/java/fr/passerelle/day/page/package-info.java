/** The page « Ma journée ». */
@NullMarked
package fr.passerelle.day.page;

import org.jspecify.annotations.NullMarked;
