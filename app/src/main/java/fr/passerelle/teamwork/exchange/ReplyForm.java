package fr.passerelle.teamwork.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as typed.
 *
 * @param confirmed true once the writer has said that what looks like a secret is none
 */
record ReplyForm(
        @NotBlank(message = "Écrivez le message.") @Size(max = 4_000, message = "Un message a 4 000 signes au plus.")
        String body,

        @Size(max = 50, message = "Cinquante collègues au plus.")
        List<UUID> mentions,

        @Size(max = 10, message = "Dix pièces au plus par message.")
        List<UUID> papers,

        @Nullable Boolean confirmed)
        implements Wording.Typed {

    ReplyForm {
        body = body == null ? "" : body.strip();
        mentions = mentions == null ? List.of() : mentions;
        papers = papers == null ? List.of() : papers;
    }
}
