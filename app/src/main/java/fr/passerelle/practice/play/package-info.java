/** An exercise under way: one screen at a time, help, undoing, stopping and coming back; and the same on paper. */
@NullMarked
package fr.passerelle.practice.play;

import org.jspecify.annotations.NullMarked;
