package fr.passerelle.credentials;

import java.time.Instant;

/** What an authenticator application would show. */
public final class Codes {

    private Codes() {}

    /** The code of that secret at that instant. */
    public static String at(String secret, Instant instant) {
        return Totp.code(Base32.decode(secret), Totp.step(instant), Totp.DIGITS);
    }
}
