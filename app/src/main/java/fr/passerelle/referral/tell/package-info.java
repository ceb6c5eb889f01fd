/** How professionals are told of what came back. */
@NullMarked
package fr.passerelle.referral.tell;

import org.jspecify.annotations.NullMarked;
