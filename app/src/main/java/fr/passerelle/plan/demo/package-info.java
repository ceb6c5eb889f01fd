/** Invented plans for the demonstration. */
@NullMarked
package fr.passerelle.plan.demo;

import org.jspecify.annotations.NullMarked;
