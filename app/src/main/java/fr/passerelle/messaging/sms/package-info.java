/** The operators of text messages, and what they tell us back. */
@NullMarked
package fr.passerelle.messaging.sms;

import org.jspecify.annotations.NullMarked;
