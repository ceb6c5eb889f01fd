/** What people look for in the public search and do not find, for those who organise the offer. */
@NullMarked
package fr.passerelle.directory.unmet;

import org.jspecify.annotations.NullMarked;
