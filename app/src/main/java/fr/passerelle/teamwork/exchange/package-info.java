/** Exchanges between the colleagues who follow a person: by subject, with names called, and who has read. */
@NullMarked
package fr.passerelle.teamwork.exchange;

import org.jspecify.annotations.NullMarked;
