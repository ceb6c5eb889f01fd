/** The first page of the space. */
@NullMarked
package fr.passerelle.space.home;

import org.jspecify.annotations.NullMarked;
