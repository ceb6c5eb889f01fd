/** One text to several persons, one message each: nobody sees who else received it. */
@NullMarked
package fr.passerelle.correspondence.group;

import org.jspecify.annotations.NullMarked;
