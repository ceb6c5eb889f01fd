/** Makes papers fit what a site accepts: the best quality within so many kilobytes. */
@NullMarked
package fr.passerelle.vault.fit;

import org.jspecify.annotations.NullMarked;
