/** In her own space, a person reads where her procedures stand and what to do next. */
@NullMarked
package fr.passerelle.procedure.mine;

import org.jspecify.annotations.NullMarked;
