package fr.passerelle.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who looks at her own space, as its handlers receive her.
 *
 * @param helper the access of an adult whom she lets help her, or null when it is herself
 */
public record Myself(UUID person, @Nullable UUID helper) {}
