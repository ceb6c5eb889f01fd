/** The professional opens the space with the person and hands her card over. */
@NullMarked
package fr.passerelle.space.card;

import org.jspecify.annotations.NullMarked;
