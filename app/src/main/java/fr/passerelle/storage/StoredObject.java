package fr.passerelle.storage;

import java.time.Instant;
import java.util.UUID;

/**
 * Something kept for an owner, without its content.
 *
 * @param size in bytes, before encryption
 */
public record StoredObject(UUID id, UUID owner, int size, Instant keptAt) {}
