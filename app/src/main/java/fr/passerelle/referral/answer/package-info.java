/** The place answers by its signed link, without an account. */
@NullMarked
package fr.passerelle.referral.answer;

import org.jspecify.annotations.NullMarked;
