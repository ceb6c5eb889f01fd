/** Somebody opened far more files than a day needs: told within minutes, answered in words. */
@NullMarked
package fr.passerelle.law.watch;

import org.jspecify.annotations.NullMarked;
