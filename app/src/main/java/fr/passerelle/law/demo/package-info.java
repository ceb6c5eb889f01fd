/** The demonstration of data protection. */
@NullMarked
package fr.passerelle.law.demo;

import org.jspecify.annotations.NullMarked;
