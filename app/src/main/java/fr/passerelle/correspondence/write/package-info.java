/** Mails and text messages to one person, from her dossier. */
@NullMarked
package fr.passerelle.correspondence.write;

import org.jspecify.annotations.NullMarked;
