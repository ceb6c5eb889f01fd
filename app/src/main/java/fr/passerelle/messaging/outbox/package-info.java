/** Sends what was posted, and shows it in the demonstration. */
@NullMarked
package fr.passerelle.messaging.outbox;

import org.jspecify.annotations.NullMarked;
