/** What an authority asked, in the demonstration. */
@NullMarked
package fr.passerelle.takeaway.demo;

import org.jspecify.annotations.NullMarked;
