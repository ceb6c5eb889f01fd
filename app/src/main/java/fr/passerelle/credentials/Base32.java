package fr.passerelle.credentials;

import java.io.ByteArrayOutputStream;

/** Writes bytes with letters and digits that people can copy by hand. Source: RFC 4648 §6, without padding. */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << 8) | (each & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(SIGNS.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(SIGNS.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char sign : text.toCharArray()) {
            buffer = (buffer << 5) | SIGNS.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((buffer >> bits) & 0xFF);
            }
        }
        return bytes.toByteArray();
    }
}
