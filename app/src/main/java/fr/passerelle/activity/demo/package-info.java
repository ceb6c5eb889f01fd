/** Twelve invented months of accompaniments. */
@NullMarked
package fr.passerelle.activity.demo;

import org.jspecify.annotations.NullMarked;
