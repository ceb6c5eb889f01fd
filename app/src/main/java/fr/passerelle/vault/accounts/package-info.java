/** « Mes comptes »: which account exists where, and a paper notebook for what only the person writes. */
@NullMarked
package fr.passerelle.vault.accounts;

import org.jspecify.annotations.NullMarked;
