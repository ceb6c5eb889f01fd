/** « Mon compte »: one's passphrase, second factor and sessions. */
@NullMarked
package fr.passerelle.identity.account;

import org.jspecify.annotations.NullMarked;
