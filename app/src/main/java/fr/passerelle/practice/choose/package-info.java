/** The public catalogue of exercises: by need, by gesture, by body; what one is about, with whom and with how much help. */
@NullMarked
package fr.passerelle.practice.choose;

import org.jspecify.annotations.NullMarked;
