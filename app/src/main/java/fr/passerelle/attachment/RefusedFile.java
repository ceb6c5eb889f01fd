package fr.passerelle.attachment;

/** A file that is not kept, with the French sentence that says why and what to do. */
public final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedFile(String sentence) {
        super(sentence, null, false, false);
    }

    /** What to say at the field. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
