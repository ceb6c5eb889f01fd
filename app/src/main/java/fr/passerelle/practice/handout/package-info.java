/** What one takes home of the practice sites: one page in easy words, with the address. */
@NullMarked
package fr.passerelle.practice.handout;

import org.jspecify.annotations.NullMarked;
