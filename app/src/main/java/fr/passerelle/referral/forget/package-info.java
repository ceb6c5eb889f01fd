/** Referrals that are forgotten in time: first the words, then the persons; the counts stay. */
@NullMarked
package fr.passerelle.referral.forget;

import org.jspecify.annotations.NullMarked;
