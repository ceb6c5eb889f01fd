/** How far a consent in force reaches, and how the person sees who used it. */
@NullMarked
package fr.passerelle.sharing.reach;

import org.jspecify.annotations.NullMarked;
