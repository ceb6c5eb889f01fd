/** The look and the pages: what every screen is built from, in both densities. */
@ApplicationModule(displayName = "Design", type = ApplicationModule.Type.OPEN)
@NullMarked
package fr.passerelle.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
