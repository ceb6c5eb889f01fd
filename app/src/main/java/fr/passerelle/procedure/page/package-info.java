/** The page of a procedure: where it stands, what is missing, who carries it. */
@NullMarked
package fr.passerelle.procedure.page;

import org.jspecify.annotations.NullMarked;
