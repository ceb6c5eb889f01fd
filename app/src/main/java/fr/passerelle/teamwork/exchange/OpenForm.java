package fr.passerelle.teamwork.exchange;

import fr.passerelle.teamwork.Circle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new exchange as typed, with its first message. */
record OpenForm(
        @NotBlank(message = "Écrivez le sujet, en quelques mots.")
        @Size(max = 120, message = "Un sujet a 120 signes au plus.")
        String subject,

        @Nullable @NotNull(message = "Choisissez qui lit cet échange.")
        Circle circle,

        @NotBlank(message = "Écrivez le message.") @Size(max = 4_000, message = "Un message a 4 000 signes au plus.")
        String body,

        @Size(max = 50, message = "Cinquante collègues au plus.")
        List<UUID> mentions,

        @Size(max = 10, message = "Dix pièces au plus par message.")
        List<UUID> papers,

        @Nullable Boolean confirmed)
        implements Wording.Typed {

    OpenForm {
        subject = subject == null ? "" : subject.strip();
        body = body == null ? "" : body.strip();
        mentions = mentions == null ? List.of() : mentions;
        papers = papers == null ? List.of() : papers;
    }
}
