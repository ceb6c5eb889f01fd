package fr.passerelle.storage;

/**
 * Encrypts the keys of owners under a key-encryption key (KEK) that lives outside the database: a file, or a key management service. A wrapped key opens
 * only with the same {@code bound} bytes, which say whose it is.
 */
public interface KeyEncryption {

    /** A key that only this can open. */
    record Wrapped(String version, byte[] bytes) {}

    /** Wraps a key under the present version. */
    Wrapped wrap(byte[] key, byte[] bound);

    /** Opens a wrapped key; what is not exactly what was wrapped is a {@link java.security.GeneralSecurityException}. */
    byte[] unwrap(Wrapped wrapped, byte[] bound) throws java.security.GeneralSecurityException;

    /** The version that wraps now. */
    String current();

    /** Whether keys wrapped under that version still open. */
    boolean knows(String version);

    /** Makes a new version, which wraps from now on; former ones still open. */
    void rotate();

    /** Forgets every version but the present one, for ever. */
    void forgetFormer();

    /** Where the key-encryption key is, for the person who runs the installation. */
    String place();
}
