/** « Doublons »: two places that may be one, decided by a coordinator, linked and never merged. */
@NullMarked
package fr.passerelle.directory.twins;

import org.jspecify.annotations.NullMarked;
