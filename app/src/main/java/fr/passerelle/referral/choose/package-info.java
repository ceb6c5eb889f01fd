/** Choosing, with the person, the place that suits her. */
@NullMarked
package fr.passerelle.referral.choose;

import org.jspecify.annotations.NullMarked;
