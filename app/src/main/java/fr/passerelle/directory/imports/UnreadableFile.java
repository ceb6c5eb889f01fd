package fr.passerelle.directory.imports;

/** The file as a whole cannot be imported; the message is a French sentence for the person who sent it. */
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnreadableFile(String message) {
        super(message);
        this.sentence = message;
    }

    /** What to tell, in French. */
    String sentence() {
        return sentence;
    }
}
