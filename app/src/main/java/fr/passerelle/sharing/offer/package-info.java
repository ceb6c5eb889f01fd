/** The person shares her file: with a structure or a professional she names, or by a code she carries. */
@NullMarked
package fr.passerelle.sharing.offer;

import org.jspecify.annotations.NullMarked;
