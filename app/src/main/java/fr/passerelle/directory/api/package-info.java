/** The places for programs: JSON and CSV in the national format. */
@NullMarked
package fr.passerelle.directory.api;

import org.jspecify.annotations.NullMarked;
