package fr.passerelle.vault;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the pages of a paper as they came: sent ahead piece by piece, or with the form. */
@Component
public class ReceivedFiles {

    /** Files of one paper. */
    public static final int MOST = 20;

    private final Attachments attachments;
    private final Uploads uploads;

    ReceivedFiles(Attachments attachments, Uploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /**
     * What a form brought.
     *
     * @param sent files sent ahead, in the order of the pages
     * @param photo a picture just taken
     * @param files chosen files, in their order
     */
    public record Received(
            @Nullable List<UUID> sent,
            @Nullable MultipartFile photo,
            @Nullable List<MultipartFile> files) {

        private List<UUID> ahead() {
            return sent == null ? List.of() : sent;
        }

        private List<MultipartFile> along() {
            return Stream.concat(Stream.ofNullable(photo), files == null ? Stream.of() : files.stream())
                    .filter(file -> !file.isEmpty())
                    .toList();
        }
    }

    /**
     * The files, kept, in order. What is to be corrected is written at the field {@code files}; the transaction of the form then keeps nothing.
     *
     * @param by the professional, or the person herself
     */
    public List<Attachment> keep(UUID by, UUID person, Received received, Errors errors) {
        List<Attachment> kept = new ArrayList<>();
        int count = received.ahead().size() + received.along().size();
        if (count == 0) {
            errors.rejectValue("files", "none", "Ajoutez au moins une photo ou un fichier.");
            return kept;
        }
        if (count > MOST) {
            errors.rejectValue("files", "many", MOST + "\u00a0fichiers au plus pour un papier.");
            return kept;
        }
        try {
            for (UUID id : received.ahead()) {
                byte[] bytes = uploads.take(by, person, id).orElse(null);
                if (bytes == null) {
                    errors.rejectValue("files", "gone", "Une page n’est pas arrivée entière. Ajoutez-la de nouveau.");
                    return kept;
                }
                kept.add(attachments.keep(by, person, bytes));
            }
            for (MultipartFile file : received.along()) {
                kept.add(attachments.keep(by, person, file.getBytes()));
            }
        } catch (RefusedFile refused) {
            String where = count > 1 ? "Page " + (kept.size() + 1) + "\u00a0: " : "";
            errors.rejectValue("files", "refused", where + refused.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }
}
