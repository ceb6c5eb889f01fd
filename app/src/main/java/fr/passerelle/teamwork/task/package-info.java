/** Tasks that colleagues hand to each other for a person: proposed, accepted or declined, done. */
@NullMarked
package fr.passerelle.teamwork.task;

import org.jspecify.annotations.NullMarked;
