/** The desk of the data protection officer: what persons ask, breaches, and their clocks. */
@NullMarked
package fr.passerelle.law.office;

import org.jspecify.annotations.NullMarked;
