/** What an authority may receive of a file: on a legal basis, agreed by a second person, the least that it asked, once, and proven. */
@NullMarked
package fr.passerelle.takeaway.authority;

import org.jspecify.annotations.NullMarked;
