/** Noting an accompaniment in under thirty seconds, and finding it again in the file. */
@NullMarked
package fr.passerelle.activity.log;

import org.jspecify.annotations.NullMarked;
