/** The person's own pages: her papers, added by her, who may read each of them, and how she takes that back. */
@NullMarked
package fr.passerelle.vault.mine;

import org.jspecify.annotations.NullMarked;
