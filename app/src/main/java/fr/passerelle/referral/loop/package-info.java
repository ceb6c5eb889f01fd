/** The referral as the professional lives it: write it, follow it, close it. */
@NullMarked
package fr.passerelle.referral.loop;

import org.jspecify.annotations.NullMarked;
