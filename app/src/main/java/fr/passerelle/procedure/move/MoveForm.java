package fr.passerelle.procedure.move;

import fr.passerelle.activity.Setting;
import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.procedure.AbandonReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is typed of a move; each page shows the fields of its own move only.
 *
 * @param day the day on which it happened, today when empty
 * @param anyway ready although something is missing
 * @param by by when the piece asked must leave
 * @param expectedOn when an answer is expected, computed when empty
 */
record MoveForm(
        @Nullable LocalDate day,
        @Nullable Boolean anyway,

        @Size(max = 60, message = "60 caractères au plus.") @Nullable
        String reference,

        @Nullable PieceKind pieceKind,

        @Size(max = 150, message = "150 caractères au plus.") @Nullable
        String pieceLabel,

        @Nullable LocalDate by,
        @Nullable LocalDate expectedOn,
        @Nullable BigDecimal amount,
        @Nullable AbandonReason reason,

        @Size(max = 500, message = "500 caractères au plus.") @Nullable
        String words,

        @Nullable MultipartFile file,

        @Min(value = 1, message = "Écrivez la durée en minutes, entre 1 et 1439.")
        @Max(value = 1439, message = "Écrivez la durée en minutes, entre 1 et 1439.")
        @Nullable
        Integer minutes,

        @Nullable Setting setting,
        @Nullable Long version) {}
