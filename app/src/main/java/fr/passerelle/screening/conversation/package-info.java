/** The screening as the professional takes it: all questions on one page while talking, the read-back, the quick version of the reception. */
@NullMarked
package fr.passerelle.screening.conversation;

import org.jspecify.annotations.NullMarked;
