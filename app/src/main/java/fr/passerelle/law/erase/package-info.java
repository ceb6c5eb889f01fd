/** Erasing a person: one proposes, another agrees, a certificate says what is gone and what stays. */
@NullMarked
package fr.passerelle.law.erase;

import org.jspecify.annotations.NullMarked;
