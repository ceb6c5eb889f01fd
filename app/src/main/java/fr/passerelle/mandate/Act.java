package fr.passerelle.mandate;

import java.time.Instant;
import java.util.UUID;

/**
 * What was done in a person's name.
 *
 * @param who the professional, by name
 * @param title what the mandate allowed, in its words
 */
public record Act(UUID id, UUID mandate, UUID authorisation, Instant at, String who, String words, String title) {}
