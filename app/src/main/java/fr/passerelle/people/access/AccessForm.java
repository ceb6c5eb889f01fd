package fr.passerelle.people.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one must know of a person, and say, to open a file that no team of one's own follows. */
record AccessForm(
        @NotBlank(message = "Écrivez son nom et son prénom, ou son pseudonyme.")
        @Size(max = 200, message = "C’est trop long pour un nom.")
        String name,

        @Nullable LocalDate birthDate,
        String phone,

        @Size(min = 15, max = 500, message = "Expliquez en une phrase : 15 signes au moins, 500 au plus.")
        String reason) {

    AccessForm {
        name = name == null ? "" : name.strip();
        phone = phone == null ? "" : phone.strip();
        reason = reason == null ? "" : reason.strip();
    }
}
