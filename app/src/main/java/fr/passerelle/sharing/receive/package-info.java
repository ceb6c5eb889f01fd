/** Files that persons share with my structure: opened by their code, found again in one list. */
@NullMarked
package fr.passerelle.sharing.receive;

import org.jspecify.annotations.NullMarked;
