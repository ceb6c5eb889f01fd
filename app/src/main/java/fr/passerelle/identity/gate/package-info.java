/** What stands between a request and a handler: territory, viewer, charter, transaction, frame of the page. */
@NullMarked
package fr.passerelle.identity.gate;

import org.jspecify.annotations.NullMarked;
