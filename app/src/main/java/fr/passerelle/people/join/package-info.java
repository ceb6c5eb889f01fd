/** Two dossiers of one person: proposed, compared topic by topic, joined by a human, parted again within thirty days. */
@NullMarked
package fr.passerelle.people.join;

import org.jspecify.annotations.NullMarked;
