package fr.passerelle.kernel;

/** Somebody opened more files since yesterday than anybody needs: no further one opens. */
public class TooManyFiles extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyFiles() {
        super("too many files opened", null, false, false);
    }
}
