/** What the person corrects herself, and what she asks a professional to correct. */
@NullMarked
package fr.passerelle.space.details;

import org.jspecify.annotations.NullMarked;
