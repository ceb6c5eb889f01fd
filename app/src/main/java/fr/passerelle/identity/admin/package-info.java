/** What administrators keep in order: organisations, teams, professionals; and what a team sees of itself. */
@NullMarked
package fr.passerelle.identity.admin;

import org.jspecify.annotations.NullMarked;
