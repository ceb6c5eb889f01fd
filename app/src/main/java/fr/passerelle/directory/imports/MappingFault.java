package fr.passerelle.directory.imports;

/** A mapping that cannot be used as it is written: a French sentence, and the line of its text where the fault stands. */
final class MappingFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String sentence;

    /** @param line from 1 */
    MappingFault(int line, String sentence) {
        super("Ligne " + line + "\u00a0: " + sentence);
        this.line = line;
        this.sentence = sentence;
    }

    int line() {
        return line;
    }

    /** « Ligne 12 : … ». */
    String words() {
        return "Ligne " + line + "\u00a0: " + sentence;
    }
}
