/** The national reference of communes, shipped with the product. */
@NullMarked
package fr.passerelle.directory.communes;

import org.jspecify.annotations.NullMarked;
