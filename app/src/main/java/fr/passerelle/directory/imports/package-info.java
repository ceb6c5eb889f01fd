/** Reading place files of any origin: recognise, fix, check, report. */
@NullMarked
package fr.passerelle.directory.imports;

import org.jspecify.annotations.NullMarked;
