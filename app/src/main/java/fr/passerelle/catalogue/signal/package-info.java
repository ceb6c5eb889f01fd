/** « Le site a changé »: said by a worker, told to those who use the sheet, closed by who keeps it. */
@NullMarked
package fr.passerelle.catalogue.signal;

import org.jspecify.annotations.NullMarked;
