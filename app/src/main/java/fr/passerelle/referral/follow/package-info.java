/** The person follows her own referral, by the link or the short code of her sheet. */
@NullMarked
package fr.passerelle.referral.follow;

import org.jspecify.annotations.NullMarked;
