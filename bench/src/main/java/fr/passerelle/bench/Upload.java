package fr.passerelle.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A file sent with a form.
 *
 * @param name of the file
 * @param type of what it holds
 */
record Upload(String name, String type, byte[] bytes) {

    private static final String BOUNDARY = "----passerelle-bench";

    /** Sends it in the field of that name. */
    Browser.Page send(Browser browser, String path, Map<String, String> fields, String field)
            throws IOException, InterruptedException {
        return browser.post(
                path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body(fields, field)));
    }

    private byte[] body(Map<String, String> fields, String field) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> each : fields.entrySet()) {
            String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, each.getKey(), each.getValue());
            body.write(part.getBytes(StandardCharsets.UTF_8));
        }
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, field, name, type);
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
