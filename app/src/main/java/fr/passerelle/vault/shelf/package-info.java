/** The papers of a person on their shelves, and each of them: seen, described, ordered, copied, erased. */
@NullMarked
package fr.passerelle.vault.shelf;

import org.jspecify.annotations.NullMarked;
