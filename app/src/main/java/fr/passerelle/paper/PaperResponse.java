package fr.passerelle.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with a document. Nothing is kept by a browser or a proxy, and the file's name says what it is, never whose it is: it
 * will lie in the downloads of a shared computer.
 */
public final class PaperResponse {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.(pdf|csv|xlsx)");
    private static final Map<String, MediaType> TYPES = Map.of(
            "pdf", MediaType.APPLICATION_PDF,
            "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private PaperResponse() {}

    /**
     * Shows the document in the browser.
     *
     * @param document its bytes
     * @param name lower-case words joined by hyphens, then {@code .pdf}; a constant, without anything of the person
     * @throws IllegalArgumentException if the name is of another form
     */
    public static ResponseEntity<byte[]> inline(byte[] document, String name) {
        return ResponseEntity.ok()
                .headers(headers(ContentDisposition.inline(), name))
                .body(document);
    }

    /** Same, but saved as a file. */
    public static ResponseEntity<byte[]> download(byte[] document, String name) {
        return ResponseEntity.ok()
                .headers(headers(ContentDisposition.attachment(), name))
                .body(document);
    }

    /**
     * Opens a response to be written as a file while it is being made, for exports that must not sit in memory.
     *
     * @param name as for {@link #inline}, with {@code .csv} or {@code .xlsx}
     */
    public static OutputStream open(HttpServletResponse response, String name) throws IOException {
        headers(ContentDisposition.attachment(), name)
                .forEach((header, values) -> response.setHeader(header, values.get(0)));
        return response.getOutputStream();
    }

    private static HttpHeaders headers(ContentDisposition.Builder disposition, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain file name");
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        headers.setContentDisposition(disposition.filename(name).build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }
}
