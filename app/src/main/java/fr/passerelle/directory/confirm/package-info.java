/** « Appelé aujourd’hui » : a professional says that the page of a place is right. */
@NullMarked
package fr.passerelle.directory.confirm;

import org.jspecify.annotations.NullMarked;
