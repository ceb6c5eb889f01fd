package fr.passerelle.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of the directory as it is kept.
 *
 * @param id ours: it never changes
 * @param place the one whose source gives it, linked to another or not
 * @param fullUntil until that day nobody new is taken; said here, never by a source
 */
public record StoredService(
        UUID id,
        UUID place,
        String source,
        PlaceService service,
        @Nullable LocalDate fullUntil,
        Instant importedAt) {}
