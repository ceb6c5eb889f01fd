/** « Tenir ce lieu »: what its own people say of it from week to week. */
@NullMarked
package fr.passerelle.directory.keep;

import org.jspecify.annotations.NullMarked;
