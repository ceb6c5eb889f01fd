package fr.passerelle.objects;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as S3 asks (AWS Signature Version 4): the secret never travels, and a request altered or kept for later is refused. */
record S3Signature(String region, String accessKey, String secretKey) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /** The headers to send with a request, beside {@code Host}. */
    Map<String, String> headers(String method, URI address, byte[] body, Instant now) {
        String stamp = STAMP.format(now);
        String hash = hex(sha256(body));
        Map<String, String> signed = new TreeMap<>(
                Map.of("host", address.getAuthority(), "x-amz-content-sha256", hash, "x-amz-date", stamp));
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        String request = String.join("\n", method, address.getRawPath(), query, lines, names, hash);
        String scope = stamp.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", ALGORITHM, stamp, scope, hex(sha256(text(request))));
        byte[] key = text("AWS4" + secretKey);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return Map.of(
                "x-amz-content-sha256",
                hash,
                "x-amz-date",
                stamp,
                "Authorization",
                ALGORITHM + " Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                        + hex(hmac(key, toSign)));
    }

    /** A query in the order and the writing that the signature wants. */
    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
