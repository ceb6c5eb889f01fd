/** Where the bytes of documents live, encrypted by somebody else: a directory, or a service that speaks S3. Knows neither persons nor keys. */
@ApplicationModule(
        displayName = "Emplacement des documents",
        allowedDependencies = {"kernel", "postgres"})
@NullMarked
package fr.passerelle.objects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
