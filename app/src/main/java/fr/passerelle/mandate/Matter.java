package fr.passerelle.mandate;

import fr.passerelle.catalogue.Family;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done: a family of procedures, a named procedure, or one procedure under way. Exactly one of the three is known.
 *
 * @param sheet id of a sheet of the catalogue
 * @param procedure a procedure under way of that person
 * @param title the words that were signed
 */
public record Matter(
        @Nullable Family family,
        @Nullable String sheet,
        @Nullable UUID procedure,
        String title) {

    public Matter {
        if (Stream.of(family, sheet, procedure).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("a family, a sheet or a procedure");
        }
    }

    /** What makes two matters the same. */
    public String key() {
        return family != null ? family.name() : sheet != null ? sheet : String.valueOf(procedure);
    }

    /** Whether an act on that procedure falls under it. */
    boolean covers(Family askedFamily, @Nullable String askedSheet, @Nullable UUID askedProcedure) {
        if (procedure != null) {
            return procedure.equals(askedProcedure);
        }
        return sheet != null ? sheet.equals(askedSheet) : family == askedFamily;
    }
}
