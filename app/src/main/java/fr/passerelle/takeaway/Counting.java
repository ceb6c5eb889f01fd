package fr.passerelle.takeaway;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that pass. */
public final class Counting extends FilterOutputStream {

    private long count;

    public Counting(OutputStream out) {
        super(out);
    }

    /** How many have passed. */
    public long count() {
        return count;
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count += length;
    }
}
