package fr.passerelle.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A paper of a person, without its content.
 *
 * @param mediaType {@code application/pdf} or {@code image/jpeg}
 * @param size in bytes
 * @param sha256 in hexadecimal, of what is kept
 */
public record Attachment(UUID id, UUID person, String mediaType, int pages, int size, String sha256, Instant keptAt) {

    /** Its page: {@code /personnes/P/pieces/ID}. */
    public String href() {
        return "/personnes/" + person + "/pieces/" + id;
    }

    /** « PDF, 3 pages », « photo ». */
    public String words() {
        return mediaType.equals("application/pdf") ? "PDF, " + pages + (pages > 1 ? " pages" : " page") : "photo";
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
