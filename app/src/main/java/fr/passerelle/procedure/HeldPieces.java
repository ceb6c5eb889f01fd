package fr.passerelle.procedure;

import fr.passerelle.catalogue.PieceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which supporting documents of a person are already kept somewhere; answered by the module that keeps them. */
public interface HeldPieces {

    /**
     * A document that is kept.
     *
     * @param datedOn the day written on it, or null when not known
     * @param attachment the file, or null
     */
    record Held(
            PieceKind kind,
            @Nullable LocalDate datedOn,
            @Nullable UUID attachment) {}

    /** Those of that person, the most recent first. */
    List<Held> of(UUID person);
}
