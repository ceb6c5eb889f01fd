package fr.passerelle.mandate.take;

import fr.passerelle.mandate.Signing;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * How the person signed.
 *
 * @param drawing the strokes on the screen, a PNG as a data address
 * @param scan the signed paper
 * @param signedOn the day written on the paper
 * @param explained that the text was read out and explained, and understood
 * @param version of the draft that was read
 */
record SignForm(
        @NotNull(message = "Choisissez comment la personne signe.") @Nullable
        Signing signing,

        @Nullable String drawing,
        @Nullable MultipartFile scan,
        @Nullable LocalDate signedOn,

        @Size(max = 120, message = "120 caractères au plus.") @Nullable
        String witnessName,

        @Size(max = 120, message = "120 caractères au plus.") @Nullable
        String witnessQuality,

        @Nullable Boolean explained,
        @Nullable Long version) {

    static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
