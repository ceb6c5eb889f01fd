/** Mails and letters that wait for a head of service. */
@NullMarked
package fr.passerelle.correspondence.sign;

import org.jspecify.annotations.NullMarked;
