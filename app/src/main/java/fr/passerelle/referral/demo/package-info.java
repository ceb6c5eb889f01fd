/** Invented referrals for the demonstration. */
@NullMarked
package fr.passerelle.referral.demo;

import org.jspecify.annotations.NullMarked;
