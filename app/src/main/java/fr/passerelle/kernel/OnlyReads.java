package fr.passerelle.kernel;

/** Somebody who may read this part of a file asks to write in it: HTTP 403, said in words, since they know it exists. */
public class OnlyReads extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OnlyReads() {
        super("open to read only", null, false, false);
    }
}
