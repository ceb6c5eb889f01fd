/** The invented professionals of the demonstration, and the page that lists their accounts. */
@NullMarked
package fr.passerelle.identity.demo;

import org.jspecify.annotations.NullMarked;
