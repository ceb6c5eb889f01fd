package fr.passerelle.takeaway.arrive;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.takeaway.Shelf;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a large file piece by piece, over networks that break and past servers that refuse long requests. Nothing of it is read until the form asks
 * for it, and the same piece may come twice: neither a once-only key nor a line of the journal is for this. The answer says how
 * much is here, so that a sender who was cut off knows where to go on.
 */
@Controller
class ReceivePieces {

    private final Arrivals arrivals;
    private final TransactionTemplate transaction;

    ReceivePieces(Arrivals arrivals, TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.transaction = transaction;
    }

    @Allowed(value = Action.IMPORT_FILE, keepsNothing = true)
    @PostMapping("/personnes/importer/envois/{upload}")
    ResponseEntity<String> piece(
            Viewer viewer,
            @PathVariable UUID upload,
            @RequestParam long start,
            @RequestParam long size,
            HttpServletRequest request)
            throws IOException {
        byte[] piece = request.getInputStream().readNBytes(Shelf.CHUNK + 1);
        boolean last = start + piece.length == size;
        boolean sensible = start >= 0
                && size > start
                && start % Shelf.CHUNK == 0
                && size <= Arrivals.LARGEST
                && piece.length > 0
                && (last ? piece.length <= Shelf.CHUNK : piece.length == Shelf.CHUNK);
        if (!sensible) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, 0);
        }
        Long here = transaction.execute(status -> arrivals.piece(viewer, upload, start, size, piece));
        long received = here == null ? 0 : here;
        return answer(received == start + piece.length ? HttpStatus.OK : HttpStatus.CONFLICT, received);
    }

    private static ResponseEntity<String> answer(HttpStatus status, long received) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(String.valueOf(received));
    }
}
