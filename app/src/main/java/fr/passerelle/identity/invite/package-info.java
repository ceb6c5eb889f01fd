/** Coming in: invitations by one-time link, and the first administrator of an empty instance. */
@NullMarked
package fr.passerelle.identity.invite;

import org.jspecify.annotations.NullMarked;
