/** The screening that the person answers herself, on a device lent for two hours: one question per screen, read aloud, no score. */
@NullMarked
package fr.passerelle.screening.self;

import org.jspecify.annotations.NullMarked;
