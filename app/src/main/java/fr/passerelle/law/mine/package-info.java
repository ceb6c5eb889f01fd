/** What the person asks about her data herself, in her own space. */
@NullMarked
package fr.passerelle.law.mine;

import org.jspecify.annotations.NullMarked;
