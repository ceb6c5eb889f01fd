/** What a structure wrote: how far it has come, what waits for whom, what the thread of a dossier says of it. */
@NullMarked
package fr.passerelle.correspondence.sent;

import org.jspecify.annotations.NullMarked;
