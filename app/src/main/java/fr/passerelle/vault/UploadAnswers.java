package fr.passerelle.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers the script that sends a file piece by piece: always with how many bytes are here, where it goes on from. */
@Component
public class UploadAnswers {

    private final Uploads uploads;
    private final TransactionTemplate transaction;

    UploadAnswers(Uploads uploads, TransactionTemplate transaction) {
        this.uploads = uploads;
        this.transaction = transaction;
    }

    /**
     * Where a piece stands.
     *
     * @param start its first byte in the file
     * @param size of the whole file
     */
    public record Place(int start, int size) {}

    /** How far that file is. */
    public ResponseEntity<String> received(UUID by, UUID person, UUID upload) {
        return answer(HttpStatus.OK, uploads.received(by, person, upload));
    }

    /** Takes the piece that the request carries: 200 when it is here, 409 when it does not follow what is, 413 when it makes no sense. */
    public ResponseEntity<String> piece(UUID by, UUID person, UUID upload, Place place, HttpServletRequest request)
            throws IOException {
        byte[] piece = request.getInputStream().readNBytes(Uploads.PIECE + 1);
        boolean sensible = piece.length > 0
                && piece.length <= Uploads.PIECE
                && place.size() > 0
                && place.size() <= Uploads.LARGEST
                && place.start() >= 0;
        if (!sensible) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, 0);
        }
        Integer here =
                transaction.execute(status -> uploads.add(by, person, upload, place.start(), place.size(), piece));
        int received = here == null ? 0 : here;
        return answer(received == place.start() + piece.length ? HttpStatus.OK : HttpStatus.CONFLICT, received);
    }

    private static ResponseEntity<String> answer(HttpStatus status, int received) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(String.valueOf(received));
    }
}
