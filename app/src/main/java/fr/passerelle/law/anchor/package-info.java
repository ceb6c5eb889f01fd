/** The journal is anchored each day outside the database. */
@NullMarked
package fr.passerelle.law.anchor;

import org.jspecify.annotations.NullMarked;
