/** Finding a place and reading its page, without an account or inside the professional frame. */
@NullMarked
package fr.passerelle.directory.find;

import org.jspecify.annotations.NullMarked;
