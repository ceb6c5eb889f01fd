package fr.passerelle.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A paper of a person, without its content.
 *
 * @param mediaType {@code application/pdf}, {@code image/jpeg}, or that of a .docx
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
        return switch (mediaType) {
            case "application/pdf" -> "PDF, " + pages + (pages > 1 ? " pages" : " page");
            case HarmlessWord.MEDIA_TYPE -> "document Word";
            default -> "photo";
        };
    }

    /** A name for it, never the one it came with. */
    public String fileName() {
        return switch (mediaType) {
            case "application/pdf" -> "piece.pdf";
            case HarmlessWord.MEDIA_TYPE -> "piece.docx";
            default -> "piece.jpg";
        };
    }

    /** Whether a browser shows it; otherwise it is handed over as a file. */
    public boolean isShown() {
        return !mediaType.equals(HarmlessWord.MEDIA_TYPE);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
