/** The register of processing, generated from what the tables declare. */
@NullMarked
package fr.passerelle.law.register;

import org.jspecify.annotations.NullMarked;
