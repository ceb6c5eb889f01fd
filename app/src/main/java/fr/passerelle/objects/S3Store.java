package fr.passerelle.objects;

import fr.passerelle.kernel.Now;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A bucket of a service that speaks S3, by path-style addresses. What may be tried again is, three times. */
final class S3Store implements ObjectStore {

    private static final int TRIES = 3;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final String bucket;
    private final S3Signature signature;
    private final Now now;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param endpoint such as {@code https://s3.fr-par.scw.cloud} */
    S3Store(String endpoint, String bucket, S3Signature signature, Now now) {
        this.bucket = endpoint.replaceAll("/+$", "") + "/" + bucket;
        this.signature = signature;
        this.now = now;
    }

    @Override
    public void put(String name, byte[] bytes) {
        expect(send("PUT", object(name), bytes), "PUT", 200);
    }

    @Override
    public Optional<byte[]> get(String name) {
        HttpResponse<byte[]> answer = send("GET", object(name), new byte[0]);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        expect(answer, "GET", 200);
        return Optional.of(answer.body());
    }

    @Override
    public void delete(String name) {
        HttpResponse<byte[]> answer = send("DELETE", object(name), new byte[0]);
        if (answer.statusCode() != NOT_FOUND) {
            expect(answer, "DELETE", 200, 204);
        }
    }

    @Override
    public void each(Consumer<Found> reader) {
        String token = "";
        do {
            Map<String, String> query = new HashMap<>(Map.of("list-type", "2"));
            if (!token.isEmpty()) {
                query.put("continuation-token", token);
            }
            HttpResponse<byte[]> answer = send("GET", URI.create(bucket + "?" + S3Signature.query(query)), new byte[0]);
            expect(answer, "LIST", 200);
            try {
                token = read(answer.body(), reader);
            } catch (XMLStreamException e) {
                throw new UncheckedIOException(new IOException("the list of the bucket is not legible", e));
            }
        } while (!token.isEmpty());
    }

    @Override
    public String place() {
        return bucket;
    }

    /** Reads one page of a list; the mark of the next one, or nothing. */
    private static String read(byte[] page, Consumer<Found> reader) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(page));
        String name = "";
        String next = "";
        boolean more = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Key" -> name = xml.getElementText();
                case "LastModified" -> {
                    Instant modified = Instant.parse(xml.getElementText());
                    if (ObjectName.fits(name)) {
                        reader.accept(new Found(name, modified));
                    }
                }
                case "NextContinuationToken" -> next = xml.getElementText();
                case "IsTruncated" -> more = Boolean.parseBoolean(xml.getElementText());
                default -> {}
            }
        }
        return more ? next : "";
    }

    private URI object(String name) {
        return URI.create(bucket + "/" + ObjectName.checked(name));
    }

    private HttpResponse<byte[]> send(String method, URI address, byte[] body) {
        IOException last = new IOException("not tried");
        for (int i = 0; i < TRIES; i++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(60))
                    .method(
                            method,
                            body.length == 0
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body));
            signature.headers(method, address, body, now.instant()).forEach(request::header);
            try {
                HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() < SERVER_ERROR) {
                    return answer;
                }
                last = new IOException(method + " was answered " + answer.statusCode());
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
        }
        throw new UncheckedIOException(last);
    }

    private static void expect(HttpResponse<byte[]> answer, String method, int... statuses) {
        for (int status : statuses) {
            if (answer.statusCode() == status) {
                return;
            }
        }
        throw new UncheckedIOException(new IOException(method + " was answered " + answer.statusCode()));
    }
}
