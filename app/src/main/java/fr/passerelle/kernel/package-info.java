/** What every module may lean on: time, ids, absence, French wording of dates and numbers. */
@ApplicationModule(displayName = "Noyau", type = ApplicationModule.Type.OPEN)
@NullMarked
package fr.passerelle.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
