/** Finding a person among those whom the viewer's teams follow. */
@NullMarked
package fr.passerelle.people.find;

import org.jspecify.annotations.NullMarked;
