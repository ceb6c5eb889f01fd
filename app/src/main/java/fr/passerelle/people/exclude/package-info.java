/** « Jamais cette personne, jamais cette structure »: whom the person shuts out of her file, before any role. */
@NullMarked
package fr.passerelle.people.exclude;

import org.jspecify.annotations.NullMarked;
