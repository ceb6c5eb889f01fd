/** Messages and letters that are forgotten in time. */
@NullMarked
package fr.passerelle.correspondence.forget;

import org.jspecify.annotations.NullMarked;
