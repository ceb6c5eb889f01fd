package fr.passerelle.people.notes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A note as typed.
 *
 * @param confirmed true once the writer has said that what looks like a secret is none
 */
record NoteForm(
        @NotBlank(message = "Écrivez la note.") @Size(max = 8_000, message = "Une note a 8 000 signes au plus.")
        String body,

        @Nullable @NotNull(message = "Choisissez qui peut lire cette note.")
        NoteKind kind,

        @Nullable Boolean confirmed) {

    NoteForm {
        body = body == null ? "" : body.strip();
    }
}
