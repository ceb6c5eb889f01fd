/** Invented exchanges, tasks and an absence for the demonstration. */
@NullMarked
package fr.passerelle.teamwork.demo;

import org.jspecify.annotations.NullMarked;
