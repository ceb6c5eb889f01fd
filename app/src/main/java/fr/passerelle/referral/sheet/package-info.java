/** The sheet that the person takes away. */
@NullMarked
package fr.passerelle.referral.sheet;

import org.jspecify.annotations.NullMarked;
