/** What can be done against a refusal or a silence: the next remedy of the sheet, its last day, and its letter ready to correct and print. */
@NullMarked
package fr.passerelle.procedure.escalate;

import org.jspecify.annotations.NullMarked;
