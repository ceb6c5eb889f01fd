/** Those who receive say when and where, and what changes one day. */
@NullMarked
package fr.passerelle.permanence.keep;

import org.jspecify.annotations.NullMarked;
