/** The journal as the data protection officer reads it: who did what, when; never a content. */
@NullMarked
package fr.passerelle.identity.journal;

import org.jspecify.annotations.NullMarked;
