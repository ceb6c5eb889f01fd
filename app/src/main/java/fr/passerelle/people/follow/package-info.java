/** Which teams follow a person, and who is her referent. */
@NullMarked
package fr.passerelle.people.follow;

import org.jspecify.annotations.NullMarked;
