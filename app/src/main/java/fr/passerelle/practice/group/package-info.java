/** A group that practises the same case together: one code, places by number, someone who leads. */
@NullMarked
package fr.passerelle.practice.group;

import org.jspecify.annotations.NullMarked;
