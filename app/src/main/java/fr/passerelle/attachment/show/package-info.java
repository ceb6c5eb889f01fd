/** Shows a paper in the browser. */
@NullMarked
package fr.passerelle.attachment.show;

import org.jspecify.annotations.NullMarked;
