package fr.passerelle.messaging.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message about to leave. */
record Waiting(
        UUID id,
        String kind,
        String recipient,
        String subject,
        String body,
        @Nullable String fromAddress,
        @Nullable String fromName,
        int attempts) {}
