package fr.passerelle.objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks what is used of S3: one bucket, signatures checked, lists of three objects a page. */
final class SmallS3 implements AutoCloseable {

    private static final int PAGE = 3;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /** How many of the next requests are answered 503. */
    final AtomicInteger tired = new AtomicInteger();

    private final TreeMap<String, byte[]> objects = new TreeMap<>();
    private final S3Signature signature;
    private final HttpServer server;

    SmallS3(S3Signature signature) throws IOException {
        this.signature = signature;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (tired.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            reply(exchange, 503, new byte[0]);
        } else if (!isSigned(exchange, body)) {
            reply(exchange, 403, new byte[0]);
        } else if (path.equals("/bucket")) {
            reply(exchange, 200, list(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8));
        } else {
            object(exchange, path.replaceFirst("^/bucket/", ""), body);
        }
    }

    private void object(HttpExchange exchange, String name, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(name, body);
                reply(exchange, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(name);
                reply(exchange, 204, new byte[0]);
            }
            default -> reply(exchange, objects.containsKey(name) ? 200 : 404, objects.getOrDefault(name, new byte[0]));
        }
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        String stamp = exchange.getRequestHeaders().getFirst("x-amz-date");
        URI asked = URI.create("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
        Instant at = LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
        Map<String, String> expected = signature.headers(exchange.getRequestMethod(), asked, body, at);
        return expected.get("Authorization").equals(given);
    }

    private String list(String query) {
        String from = query.replaceFirst("^continuation-token=([^&]*)&.*$", "$1");
        var rest = query.startsWith("continuation-token") ? objects.tailMap(from, false) : objects;
        StringBuilder xml = new StringBuilder(
                "<?xml version='1.0'?><ListBucketResult xmlns='http://s3.amazonaws.com/doc/2006-03-01/'>");
        String last = "";
        int count = 0;
        for (String name : rest.keySet()) {
            if (count++ == PAGE) {
                break;
            }
            last = name;
            xml.append("<Contents><Key>")
                    .append(name)
                    .append("</Key><LastModified>2026-11-22T10:00:00.000Z</LastModified></Contents>");
        }
        boolean more = rest.size() > PAGE;
        xml.append("<IsTruncated>").append(more).append("</IsTruncated>");
        return xml.append(more ? "<NextContinuationToken>" + last + "</NextContinuationToken>" : "")
                .append("</ListBucketResult>")
                .toString();
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
