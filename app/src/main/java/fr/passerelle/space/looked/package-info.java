/** Who opened her file and who came into her space, told to the person in plain words. */
@NullMarked
package fr.passerelle.space.looked;

import org.jspecify.annotations.NullMarked;
