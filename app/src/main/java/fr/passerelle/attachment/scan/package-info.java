/** The antivirus beside Passerelle: clamd. */
@NullMarked
package fr.passerelle.attachment.scan;

import org.jspecify.annotations.NullMarked;
